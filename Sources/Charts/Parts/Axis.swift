import SVG

extension Canvas {
  /// The room that the numbers of a scale take beside a plot.
  func room(for scale: LinearScale, _ format: NumberFormat) -> Double {
    let format = format.telling(scale.ticks)
    return scale.ticks.values.map { Lettering.small.room(for: format.text($0)) }.max() ?? 0
  }

  /// Lines across a plot at round heights, each with its number to the left, and zero drawn darker.
  mutating func grid(across box: Box, _ y: LinearScale, _ format: NumberFormat) {
    let format = format.telling(y.ticks)
    for tick in y.ticks.values {
      let height = y(tick)
      drawing.line(
        from: Point(box.x, height), to: Point(box.right, height),
        class: tick == 0 ? Colour.axis.line : Colour.grid.line)
      drawing.text(
        format.text(tick), at: Point(box.x - 8, height + Lettering.small.drop), .end,
        class: "small \(Colour.secondary.fill)")
    }
  }

  /// Lines down a plot at round numbers, each with its number beneath, and zero drawn darker.
  mutating func grid(down box: Box, _ x: LinearScale, _ format: NumberFormat) {
    for tick in x.ticks.values {
      drawing.line(
        from: Point(x(tick), box.y), to: Point(x(tick), box.bottom),
        class: tick == 0 ? Colour.axis.line : Colour.grid.line)
    }
    numbers(under: box, x, format)
  }

  /// The numbers of a scale beneath a plot. Those that would leave the drawing are moved in; where
  /// they would stand on each other, only every second is written, or every third, and so on.
  mutating func numbers(under box: Box, _ x: LinearScale, _ format: NumberFormat) {
    let format = format.telling(x.ticks)
    var numbers: [(text: String, place: Double, half: Double)] = []
    for tick in x.ticks.values {
      let text = format.text(tick)
      let half = Lettering.small.room(for: text) / 2
      numbers.append((text, min(max(x(tick), half), width - half), half))
    }
    func stand(_ kept: [Int]) -> Bool {
      zip(kept, kept.dropFirst()).allSatisfy { index, next in
        let distance = (numbers[next].place - numbers[index].place).magnitude
        return distance >= numbers[index].half + numbers[next].half + 4
      }
    }
    let zero = x.ticks.values.firstIndex(of: 0) ?? 0
    var step = 1
    var kept = Array(numbers.indices)
    while !stand(kept) {
      step += 1
      kept = numbers.indices.filter { ($0 - zero).isMultiple(of: step) }
    }
    for index in kept {
      drawing.text(
        numbers[index].text, at: Point(numbers[index].place, box.bottom + 18), .middle,
        class: "small \(Colour.secondary.fill)")
    }
  }

  /// What is measured upwards, said above the plot, where it can be read without turning the head.
  mutating func name(above box: Box, _ name: String) {
    drawing.text(
      Lettering.small.fitted(name, to: width), at: Point(0, box.y - 12),
      class: "small \(Colour.secondary.fill)")
  }

  /// What is measured along, said under the numbers at the end of the axis.
  mutating func name(under box: Box, _ name: String) {
    drawing.text(
      Lettering.small.fitted(name, to: width), at: Point(box.right, box.bottom + 38), .end,
      class: "small \(Colour.secondary.fill)")
  }
}
