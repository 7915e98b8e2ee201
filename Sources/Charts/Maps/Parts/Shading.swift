/// What the areas of a map are coloured by: a number each, in classes, or the group each is in.
///
///     Shading.numbers(Measure("Re-referrals", .percent()), [21.5, .missing(.confidential), 17.4])
///     Shading.groups("Kind of authority", ["Shire", "City"], [0, 1, nil])
///
/// They are in the order of the areas.
public struct Shading: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case numbers(Measure, [Datum], ClassScale)
    case groups(String, [String], [Int?])
  }

  let content: Content

  /// - Parameter classes: Where numbers are parted. If it is not given, at round numbers.
  /// - Precondition: Numbers are finite.
  public static func numbers(
    _ measure: Measure, _ data: [Datum], classes: ClassScale? = nil
  ) -> Shading {
    let values = data.compactMap(\.value)
    precondition(values.allSatisfy(\.isFinite), "a number on a map is a number")
    return Shading(content: .numbers(measure, data, classes ?? .sequential(values)))
  }

  /// - Parameters:
  ///   - name: What the groups are groups of.
  ///   - names: What each group is called. They are lettered from A in this order.
  ///   - groups: The group of each area, from 0; none for an area that is in no group.
  public static func groups(_ name: String, _ names: [String], _ groups: [Int?]) -> Shading {
    precondition(
      groups.allSatisfy { $0.map(names.indices.contains) ?? true }, "each group has a name")
    return Shading(content: .groups(name, names, groups))
  }

  /// How many areas it knows of.
  var count: Int {
    switch content {
    case .numbers(_, let data, _): data.count
    case .groups(_, _, let groups): groups.count
    }
  }

  /// How many colours there are: classes or groups.
  var kinds: Int {
    switch content {
    case .numbers(_, _, let classes): classes.count
    case .groups(_, let names, _): names.count
    }
  }

  /// The class or the group of an area, or nothing where it has none.
  func kind(_ index: Int) -> Int? {
    switch content {
    case .numbers(_, let data, let classes): data[index].value.map { classes($0) }
    case .groups(_, _, let groups): groups[index]
    }
  }

  /// The colour of a class or a group.
  func colour(_ kind: Int) -> Colour {
    switch content {
    case .numbers(_, _, let classes): classes.colour(kind)
    case .groups: .kind(kind)
    }
  }

  /// The class around the centre of a scale, which is about as pale as the ground.
  var palest: Int? {
    guard case .numbers(_, _, let classes) = content, classes.centre != nil else { return nil }
    return classes.count / 2
  }

  /// The colour of words within a class or a group.
  func wordColour(_ kind: Int) -> Colour {
    switch content {
    case .numbers(_, _, let classes): classes.wordColour(kind)
    case .groups: .onKind(kind)
    }
  }

  /// What is written in an area, where there is room: the letter of its group, why there is no
  /// number, or that the number is not the true one.
  func mark(of index: Int) -> String? {
    switch content {
    case .numbers(_, let data, _):
      data[index].missing?.symbol ?? (data[index].isImputed ? "[e]" : nil)
    case .groups(_, _, let groups): groups[index].map(Self.letter)
    }
  }

  static func letter(_ kind: Int) -> String {
    let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8(kind % 26))
    return String(letter) + (kind < 26 ? "" : String(kind / 26 + 1))
  }

  /// What is said of an area.
  func text(_ index: Int, _ words: Wording) -> String {
    switch content {
    case .numbers(let measure, let data, _): measure.format.text(data[index])
    case .groups(_, let names, let groups): groups[index].map { names[$0] } ?? words(.noGroup)
    }
  }

  /// The areas from the most to the least, or group by group: the order in which to go through them.
  var order: [Int] {
    let indices = 0..<count
    switch content {
    case .numbers(_, let data, _):
      return indices.sorted {
        let (a, b) = (data[$0].value ?? -.infinity, data[$1].value ?? -.infinity)
        return a == b ? $0 < $1 : a > b
      }
    case .groups(_, let names, let groups):
      return indices.sorted {
        (groups[$0] ?? names.count, $0) < (groups[$1] ?? names.count, $1)
      }
    }
  }
}

extension Shading {
  /// Neighbours in the order that have one colour.
  func byKind(_ areas: [Int]) -> [(kind: Int?, areas: [Int])] {
    var kinds: [(kind: Int?, areas: [Int])] = []
    for area in areas {
      let kind = self.kind(area)
      if let last = kinds.last, last.kind == kind {
        kinds[kinds.count - 1].areas.append(area)
      } else {
        kinds.append((kind, [area]))
      }
    }
    return kinds
  }
}
