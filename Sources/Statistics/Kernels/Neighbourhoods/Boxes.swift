/// The least box around some points, along eight axes, and a little room for rounding.
struct Box: Sendable {
  private(set) var low: SIMD8<Float>
  private(set) var high: SIMD8<Float>

  /// Around nothing, and far from everything.
  init() {
    low = SIMD8(repeating: 0x1p10)
    high = SIMD8(repeating: -0x1p10)
  }

  /// Coordinates have been rounded to their 24 digits, and are at most 1, of which rounding in double
  /// precision has taken less than 2⁻⁴⁰. So one wild row, beside which all others are at almost the
  /// same point, leaves them boxes that can be told apart.
  init(around point: SIMD8<Float>) {
    let room = point.replacing(with: -point, where: point .< 0) * 0x1p-22 + 0x1p-36
    low = point - room
    high = point + room
  }

  mutating func take(_ other: Box) {
    low.replace(with: other.low, where: other.low .< low)
    high.replace(with: other.high, where: other.high .> high)
  }

  /// The boxes around each eight of some.
  static func eights(_ boxes: [Box]) -> [Box] {
    stride(from: 0, to: boxes.count, by: 8).map { first in
      boxes[first..<min(first + 8, boxes.count)].reduce(into: Box()) { $0.take($1) }
    }
  }
}

/// Boxes in eights, side by side, so that one instruction serves eight.
struct BoxEights: Sendable {
  /// How many eights there are. The last may have boxes around nothing.
  let count: Int
  /// Of each eight the low sides, axis after axis, and then the high sides.
  private var sides: [SIMD8<Float>]

  init(_ boxes: [Box]) {
    count = (boxes.count + 7) / 8
    sides = [SIMD8](repeating: .zero, count: count * 16)
    for place in 0..<count * 8 {
      let box = place < boxes.count ? boxes[place] : Box()
      for axis in 0..<8 {
        sides[(place >> 3) * 16 + axis][place & 7] = box.low[axis]
        sides[(place >> 3) * 16 + 8 + axis][place & 7] = box.high[axis]
      }
    }
  }

  /// Some boxes in eights, the boxes around these in eights, and so on up to a single eight.
  static func levels(_ boxes: [Box]) -> [BoxEights] {
    var (boxes, levels) = (boxes, [BoxEights(boxes)])
    while boxes.count > 8 {
      boxes = Box.eights(boxes)
      levels.append(BoxEights(boxes))
    }
    return levels
  }

  /// The squared distances from the boxes of an eight to another box.
  func gaps(_ eight: Int, to box: Box) -> SIMD8<Float> {
    let sides = sides.span.extracting(eight * 16..<eight * 16 + 16)
    var sum = SIMD8<Float>.zero
    for axis in 0..<8 {
      sum += squaredGap(sides[axis], sides[8 + axis], box.low[axis], box.high[axis])
    }
    return sum
  }
}

/// The squares of how far eight intervals are from another.
@inline(__always)
func squaredGap(
  _ low: SIMD8<Float>, _ high: SIMD8<Float>, _ otherLow: Float, _ otherHigh: Float
) -> SIMD8<Float> {
  let (before, after) = (otherLow - high, low - otherHigh)
  var gap = before.replacing(with: after, where: after .> before)
  gap.replace(with: 0, where: gap .< 0)
  return gap * gap
}
