extension Tree {
  /// Makes one list of lists between which only sections begin and end, and takes those into it:
  ///
  ///     {{#areas}}
  ///     - {{name}}
  ///     {{/areas}}
  ///
  /// Else the section would repeat a list of one item, and not the item of one list.
  ///
  /// Only at the top level of the document, and not across blank lines: with one, a section stands
  /// around a list as a whole.
  ///
  /// ## How this works
  ///
  /// To the block parser a line of tags is a block, which ends a list. Here such blocks and lists are
  /// gathered in runs. A run has a height before and after each of its blocks: the number of sections
  /// that are open. A stretch of it that ends at the height at which it begins, and is nowhere lower,
  /// opens and closes the same sections, and may stand in one list; the longest stretches do. So no
  /// section is opened in a list and closed outside of it, or the other way round.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  mutating func joinLists() {
    var run = ListRun()
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      let height = node.kind == .list ? 0 : sections(node)
      if node.isApart || height == nil {
        join(run)
        run = ListRun()
      }
      if node.kind == .list {
        if run.marker != 0, run.marker != node.marker { join(run.cut()) }
        run.marker = node.marker
      }
      if let height { run.append(index, height) }
      index = node.end
    }
    join(run)
  }

  /// How many sections a node opens, or less than 0 if it closes them; `nil` if it is anything but a
  /// line of tags that do only the one or only the other.
  private func sections(_ node: Node) -> Int? {
    guard node.kind == .tags else { return nil }
    let (opened, closed, others) = TagFinder.sections(node.text, in: text)
    return others == 0 && (opened == 0) != (closed == 0) ? opened - closed : nil
  }

  private mutating func join(_ run: ListRun) {
    guard run.marker != 0, run.nodes.count > 1 else { return }
    let stretches = run.stretches()
    var start = 0
    while start < run.nodes.count {
      join(run.nodes[start..<stretches[start]])
      start = max(start + 1, stretches[start])
    }
  }

  /// Makes a list of the nodes, if there is one among them.
  ///
  /// The first list goes to the front, past the tags before it, each of which is one node; of the
  /// others only the items stay. So all other nodes keep their places.
  private mutating func join(_ stretch: ArraySlice<Int>) {
    let lists = stretch.filter { nodes[$0].kind == .list }
    guard stretch.count > 1, let front = stretch.first, let last = stretch.last,
      let first = lists.first
    else { return }
    var list = nodes[first]
    list.end = nodes[last].end
    list.isTight = lists.allSatisfy { nodes[$0].isTight }
    for index in lists.dropFirst() {
      nodes[index].kind = .nothing
      nodes[index].end = index + 1
    }
    for index in stride(from: first, to: front, by: -1) {
      nodes[index] = nodes[index - 1]
      nodes[index].end = index + 1
    }
    nodes[front] = list
  }
}

/// Lists of one kind, and the lines of tags that open or close sections between them and around.
private struct ListRun {
  private(set) var nodes: [Int] = []

  /// How many sections are open before each node and after the last, against the start.
  private var heights = [0]

  /// What the items of the lists are marked with, or 0 if there is none yet.
  var marker: UInt8 = 0

  mutating func append(_ node: Int, _ change: Int) {
    nodes.append(node)
    heights.append(heights[nodes.count - 1] + change)
  }

  /// Cuts off what is before a list of another kind, and the sections that are opened just before
  /// that.
  mutating func cut() -> ListRun {
    var start = nodes.count
    while start > 0, heights[start] > heights[start - 1] { start -= 1 }
    var before = self
    before.nodes.removeSubrange(start...)
    before.heights.removeSubrange((start + 1)...)
    nodes.removeSubrange(..<start)
    heights.removeSubrange(..<start)
    return before
  }

  /// Where the longest stretch ends that begins at each node and at the end, and opens and closes the
  /// same sections.
  func stretches() -> [Int] {
    var ends = Array(heights.indices)
    // The places from here on that are lower than all between.
    var lower: [Int] = []
    for place in heights.indices.reversed() {
      while let next = lower.last, heights[next] >= heights[place] {
        if heights[next] == heights[place] { ends[place] = ends[next] }
        lower.removeLast()
      }
      lower.append(place)
    }
    return ends
  }
}
