import SVG

extension ClusteredHeatmap {
  /// The cells, those of a class as one shape, or each with its number.
  func drawCells(_ layout: ClusteredLayout, on drawing: inout Drawing) {
    guard !layout.isNumbered else { return drawNumbered(layout, on: &drawing) }
    let classes = ClassScale.deviations
    var boxes = [[Box]](repeating: [], count: classes.count)
    var missing: [Box] = []
    for block in layout.blocks {
      for measure in measures.indices {
        for (look, box) in runs(block, measure, layout) {
          if let look { boxes[look].append(box) } else { missing.append(box) }
        }
      }
    }
    for (index, boxes) in boxes.enumerated() {
      drawing.path(.boxes(boxes), class: classes.colour(index).fill)
    }
    var hatching = Path()
    for box in missing { hatching.hatch(box, every: 4) }
    drawing.path(hatching, class: Colour.hatch.line)
    // A minus sign in cells below the middle class, so that colour is not alone in saying so.
    guard layout.pitch >= 12, layout.columns.width >= 12 else { return }
    for index in 0..<classes.count / 2 {
      drawing.path(.boxes(boxes[index].map(\.minusSign)), class: classes.wordColour(index).fill)
    }
  }

  private func drawNumbered(_ layout: ClusteredLayout, on drawing: inout Drawing) {
    let middles = layout.middles
    for (place, row) in tree.order.enumerated() {
      for (measure, datum) in values[row].enumerated() {
        let box = Box(
          x: layout.columns(measure), y: middles[place] - layout.pitch / 2,
          width: layout.columns.width, height: layout.pitch)
        drawing.cell(datum.asRead, in: box.inset(0.5), .deviations, saying: datum.deviation)
      }
    }
  }

  /// The cells of a measure in a group from top to bottom: each by itself where rows can be told
  /// apart, or those that follow each other and look the same together. A missing one has no class.
  private func runs(
    _ block: ClusteredLayout.Block, _ measure: Int, _ layout: ClusteredLayout
  ) -> [(look: Int?, box: Box)] {
    let isEach = layout.pitch >= 10
    // No cell is thinner than two pixels.
    let rows = max(1, Int((2 / layout.pitch).rounded(.up)))
    var runs: [(look: Int?, box: Box)] = []
    for start in stride(from: block.places.lowerBound, to: block.places.upperBound, by: rows) {
      let places = start..<min(start + rows, block.places.upperBound)
      let look = mean(tree.order[places], measure).map { ClassScale.deviations($0) }
      let top = block.top + Double(start - block.places.lowerBound) * layout.pitch
      let box = Box(
        x: layout.columns(measure), y: top, width: layout.columns.width,
        height: Double(places.count) * layout.pitch)
      if !isEach, let last = runs.last, last.look == look {
        runs[runs.count - 1].box.height += box.height
      } else {
        runs.append((look, isEach ? box.inset(0.5) : box))
      }
    }
    return runs
  }

  /// What a reader touches: a row, or where rows are too thin a group.
  func drawTargets(_ layout: ClusteredLayout, _ words: Wording, on drawing: inout Drawing) {
    let (left, right) = (layout.cells.lowerBound, layout.cells.upperBound)
    for block in layout.blocks {
      guard layout.isNamed else {
        drawing.rectangle(
          Box(x: left, y: block.top, width: right - left, height: block.bottom - block.top),
          class: "target", node: says(block, words))
        continue
      }
      for place in block.places {
        let top = block.top + Double(place - block.places.lowerBound) * layout.pitch
        drawing.rectangle(
          Box(x: left, y: top, width: right - left, height: layout.pitch), class: "target",
          node: says(tree.order[place], words))
      }
    }
  }

  private func says(_ row: Int, _ words: Wording) -> String {
    let known = measures.indices.compactMap { measure in
      values[row][measure].value.map { (measure: measure, value: $0) }
    }
    guard let least = known.min(by: { $0.value < $1.value }),
      let most = known.max(by: { $0.value < $1.value })
    else { return words(.only, names[row], words(.noValues)) }
    return words(
      .rowExtremes, names[row].isolated, measures[least.measure], least.value.deviation,
      measures[most.measure], most.value.deviation)
  }

  private func says(_ block: ClusteredLayout.Block, _ words: Wording) -> String {
    let name = block.group.flatMap { cut?.groups[$0] } ?? words(.allRows)
    let rows = tree.order[block.places]
    let means = measures.indices.compactMap { measure in
      mean(rows, measure).map { (measure: measure, value: $0) }
    }
    guard let least = means.min(by: { $0.value < $1.value }),
      let most = means.max(by: { $0.value < $1.value })
    else { return words(.only, name, words(.noValues)) }
    return words(
      .groupExtremes, name.isolated, .count(rows.count), measures[least.measure],
      least.value.deviation, measures[most.measure], most.value.deviation)
  }
}
