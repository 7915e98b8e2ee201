/// Open counts in groups that hang together by relations: what is known in one tells nothing of another.
struct Components {
  /// A group, and those of its counts that are asked for.
  struct Group: Sendable {
    var cells: [Int] = []
    var wanted: [Int] = []
  }

  private let view: View
  private var parent: [Int]

  init(_ view: View, along relations: Relations) {
    self.view = view
    parent = Array(view.system.cells.indices)
    for row in 0..<relations.count where view.holds(row) {
      var first: Int?
      for term in relations.terms(of: row) where view.isOpen(relations.cells[term]) {
        if let first { join(first, relations.cells[term]) } else { first = relations.cells[term] }
      }
    }
  }

  private mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(of: a), root(of: b))
    if a != b { parent[max(a, b)] = min(a, b) }
  }

  private mutating func root(of cell: Int) -> Int {
    var cell = cell
    while parent[cell] != cell {
      parent[cell] = parent[parent[cell]]
      cell = parent[cell]
    }
    return cell
  }

  /// The groups of some counts, in the order of their first counts.
  mutating func groups(of wanted: [Int]) -> [Group] {
    var place: [Int: Int] = [:]
    var groups: [Group] = []
    for cell in wanted {
      let root = root(of: cell)
      if place[root] == nil {
        place[root] = groups.count
        groups.append(Group())
      }
      groups[place[root, default: 0]].wanted.append(cell)
    }
    for cell in parent.indices where view.isOpen(cell) {
      if let group = place[root(of: cell)] { groups[group].cells.append(cell) }
    }
    return groups
  }
}
