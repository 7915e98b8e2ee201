import ZIP

/// Packing and unpacking pages, and hashing what a build reads and writes.
///
/// The pages are packed on one core, as a mebibyte is; the archive of many uses all.
func zipBenchmarks(_ bench: Bench) throws {
  let page = pages(1 << 20)
  let packed = Deflate.compress(page)
  bench.run(
    "zip/deflate", bytes: { $0.count }, prepare: { page }, expecting: packed.count,
    { Deflate.compress($0).count })
  try bench.run(
    "zip/inflate", bytes: { _ in page.count }, prepare: { packed }, expecting: page,
    { try Inflater.expand($0, limit: 1 << 20, file: "pages") })

  let entries = (0..<1000).map {
    ArchiveEntry("\($0).html", Array(page[($0 * 1000)...].prefix(12_000)))
  }
  let archive = try Archive(entries).packed(as: "site.zip")
  let length = entries.reduce(0) { $0 + $1.bytes.count }
  try bench.run(
    "zip/archive", bytes: { _ in length }, prepare: { Archive(entries) },
    expecting: archive, { try $0.packed(as: "site.zip") })

  let hash = SHA256.hash(page)
  bench.run(
    "zip/sha256", bytes: { $0.count }, prepare: { page }, expecting: hash, { SHA256.hash($0) })
  let messages = entries.map(\.bytes)
  let hashes = messages.map(SHA256.hash)
  bench.run(
    "zip/sha256-many", bytes: { _ in length }, prepare: { messages }, expecting: hashes,
    { SHA256.hashes($0) })
  bench.run(
    "zip/sha256-lanes", bytes: { $0.reduce(0) { $0 + $1.count } },
    prepare: { Array(messages.prefix(20)) }, expecting: Array(hashes.prefix(20)),
    { SHA256.hashes($0) })
  let checksum = CRC32.checksum(page)
  bench.run(
    "zip/crc32", bytes: { $0.count }, prepare: { page }, expecting: checksum,
    { CRC32.checksum($0) })
}

/// The HTML of tables and charts, and some words between: so many bytes of it, from a seed.
private func pages(_ length: Int) -> [UInt8] {
  var state: UInt64 = 1
  func random(_ bound: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % bound
  }
  let words = (0..<2000).map { _ in
    String((0..<2 + random(8)).map { _ in Character(Unicode.Scalar(UInt8(97 + random(26)))) })
  }
  // Few words are frequent and most are rare, as in any text.
  func word() -> String { words[Int(random(random(random(2000) + 1) + 1))] }
  var text = ""
  while text.utf8.count < length {
    text += "<section id=\"s\(random(1000))\"><h2>\(word()) \(word())</h2>\n<p>"
    for _ in 0..<80 { text += "\(word()) " }
    text += "</p>\n<table><tbody>\n"
    for _ in 0..<20 {
      text += "<tr><th scope=\"row\">\(word()) \(word())</th>"
      for _ in 0..<4 { text += "<td class=\"n\">\(random(1000)).\(random(10))</td>" }
      text += "</tr>\n"
    }
    text += "</tbody></table>\n<svg viewBox=\"0 0 640 400\" role=\"img\">\n"
    for _ in 0..<40 {
      text +=
        "<circle cx=\"\(random(640)).\(random(99))\" cy=\"\(random(400)).\(random(99))\" r=\"3\"/>\n"
    }
    text += "</svg></section>\n"
  }
  return Array(text.utf8.prefix(length))
}
