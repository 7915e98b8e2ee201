import TestSupport

/// Inputs of every kind that an archive of a report holds, made from a seed.
enum Samples {
  static let all: [(name: String, bytes: [UInt8])] = [
    ("nothing", []), ("a byte", [7]), ("two bytes", [0, 255]), ("three the same", [9, 9, 9]),
    ("zeros", [UInt8](repeating: 0, count: 70_000)), ("noise", noise(66_000)),
    ("page", page(30)), ("table", table(600)), ("chart", chart(300)), ("script", script(200)),
    ("packed page", packedLike(20_000)), ("skewed", skewed()), ("far apart", farApart()),
  ]

  static func noise(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
    var random = Noise(seed: seed)
    return (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next() >> 32) }
  }

  static func word(_ random: inout Noise) -> String {
    let words = [
      "adults", "area", "authority", "care", "children", "closed", "council", "figure", "measure",
      "needs", "number", "period", "rate", "referral", "service", "table", "year",
    ]
    return words[Int(random.next() % UInt64(words.count))]
  }

  static func page(_ paragraphs: Int, seed: UInt64 = 2) -> [UInt8] {
    var random = Noise(seed: seed)
    var text = "<!DOCTYPE html>\n<html lang=\"en-GB\"><title>Area \(seed)</title>\n<main>\n"
    for number in 0..<paragraphs {
      text += "<section id=\"s\(number)\"><h2>\(word(&random)) \(word(&random))</h2>\n<p>"
      for _ in 0..<40 { text += word(&random) + (random.next() % 7 == 0 ? ". " : " ") }
      text += "</p>\n<table><tr><th scope=\"row\">\(word(&random))</th>"
      for _ in 0..<8 {
        text += "<td class=\"n\">\(random.next() % 1000).\(random.next() % 10)</td>"
      }
      text += "</tr></table></section>\n"
    }
    return Array((text + "</main></html>\n").utf8)
  }

  static func table(_ rows: Int) -> [UInt8] {
    var random = Noise(seed: 3)
    var text = "code,area,year,value,lower,upper\n"
    for row in 0..<rows {
      text += "E\(6_000_000 + row % 150),\(word(&random)),\(2010 + row % 14)"
      for _ in 0..<3 { text += ",\(random.next() % 100).\(random.next() % 1000)" }
      text += "\n"
    }
    return Array(text.utf8)
  }

  static func chart(_ marks: Int) -> [UInt8] {
    var random = Noise(seed: 4)
    var text = "<svg viewBox=\"0 0 640 400\">\n"
    for _ in 0..<marks {
      text +=
        "<circle class=\"dot\" cx=\"\(random.next() % 640)\" cy=\"\(random.next() % 400)\" r=\"3\"/>\n"
    }
    return Array((text + "</svg>\n").utf8)
  }

  static func script(_ functions: Int) -> [UInt8] {
    var random = Noise(seed: 5)
    var text = "\"use strict\";\n"
    for number in 0..<functions {
      text += "function \(word(&random))\(number)(e) { return e.\(word(&random)) + \(number); }\n"
    }
    return Array(text.utf8)
  }

  /// Bytes that have been packed already: nearly noise.
  static func packedLike(_ count: Int) -> [UInt8] {
    var bytes = noise(count, seed: 6)
    for index in stride(from: 0, to: count, by: 9) { bytes[index] = UInt8(index % 3) }
    return bytes
  }

  /// Frequencies that grow like Fibonacci's numbers, for which a code would be 20 bits long.
  static func skewed() -> [UInt8] {
    var (a, b) = (1, 1)
    var bytes: [UInt8] = []
    for value in 0..<22 {
      bytes += [UInt8](repeating: UInt8(value * 7), count: a)
      (a, b) = (b, a + b)
    }
    // Shuffled, so that there is nothing to match.
    var random = Noise(seed: 8)
    bytes.shuffle(using: &random)
    return bytes
  }

  /// The same passage as far back as can be referred to, and a little farther.
  static func farApart() -> [UInt8] {
    let passage = noise(300, seed: 10)
    return passage + noise(32_468, seed: 11) + passage + noise(32_469, seed: 12) + passage
  }
}
