extension InflateState {
  /// Unpacks bytes and matches as long as there is plenty of input and of room, and nothing unusual.
  ///
  /// How this works: with sixteen bytes of input ahead, the word can be filled twice without asking;
  /// with room for three bytes, a match and sixteen more, nothing needs to ask for that either. On
  /// whatever else comes, the end of the block as much as nonsense, it puts everything back as it was
  /// before and leaves it to the careful loop. So there are no errors here.
  ///
  /// Unsafe buffers, because checking each index halves the speed; debug builds check them all the
  /// same. What must hold: an entry's value is a place in its table, a distance is at most `made`,
  /// and `place` and `made` stay sixteen bytes and ``slack`` short of the ends.
  mutating func runFast(
    _ input: UnsafeRawBufferPointer, _ place: inout Int,
    _ output: UnsafeMutableRawBufferPointer, _ made: inout Int, _ end: Int
  ) {
    guard place &+ 16 <= input.count, made < end else { return }
    var reader = WordReader(bits: bits, count: count, place: place)
    var made_ = made
    let lastPlace = input.count &- 16
    literals.entries.withUnsafeBufferPointer { literals in
      distances.entries.withUnsafeBufferPointer { distances in
        while reader.place <= lastPlace, made_ < end {
          reader.refill(input)
          var entry = literals[Int(truncatingIfNeeded: reader.bits & 2047)]
          if entry & Entry.literal != 0 {
            reader.drop(entry)
            output[made_] = UInt8(truncatingIfNeeded: entry &>> 16)
            made_ &+= 1
            entry = literals[Int(truncatingIfNeeded: reader.bits & 2047)]
            if entry & Entry.literal != 0 {
              reader.drop(entry)
              output[made_] = UInt8(truncatingIfNeeded: entry &>> 16)
              made_ &+= 1
              entry = literals[Int(truncatingIfNeeded: reader.bits & 2047)]
              if entry & Entry.literal != 0 {
                reader.drop(entry)
                output[made_] = UInt8(truncatingIfNeeded: entry &>> 16)
                made_ &+= 1
                continue
              }
            }
          }
          let before = reader
          if entry & Entry.unusual != 0 {
            guard entry & Entry.further == Entry.further else { break }
            let mask = (1 &<< UInt64(entry & 0xFF)) &- 1
            entry =
              literals[
                Entry.value(entry) &+ Int(truncatingIfNeeded: (reader.bits &>> 11) & mask)]
            if entry & Entry.literal != 0 {
              reader.drop(entry)
              output[made_] = UInt8(truncatingIfNeeded: entry &>> 16)
              made_ &+= 1
              continue
            }
            guard entry & Entry.unusual == 0 else { break }
          }
          let length = Entry.value(entry, reader.bits)
          reader.drop(entry)
          reader.refill(input)
          var offset = distances[Int(truncatingIfNeeded: reader.bits & 255)]
          if offset & Entry.unusual != 0, offset & Entry.further == Entry.further {
            let mask = (1 &<< UInt64(offset & 0xFF)) &- 1
            offset =
              distances[
                Entry.value(offset) &+ Int(truncatingIfNeeded: (reader.bits &>> 8) & mask)]
          }
          let distance = Entry.value(offset, reader.bits)
          guard offset & Entry.unusual == 0, distance <= made_ else {
            reader = before
            break
          }
          reader.drop(offset)
          output.repeatBytes(at: made_, from: distance, length)
          made_ &+= length
        }
      }
    }
    made = made_
    place = reader.place
    count = reader.count
    // The word may hold a part of bytes that have not been taken.
    bits = reader.bits & ((1 << UInt64(reader.count)) - 1)
  }
}

/// The next bits of the input, in a word.
private struct WordReader {
  var bits: UInt64
  var count: Int
  var place: Int

  /// Fills the word to 56 bits or more. Bits beyond `count` are already those that come next, so that
  /// to put them in again changes nothing.
  ///
  /// > F. Giesen. "Reading bits in far too many ways (part 2)." 2018, variant 4.
  @inline(__always)
  mutating func refill(_ input: UnsafeRawBufferPointer) {
    bits |= input.word(at: place) &<< UInt64(truncatingIfNeeded: count)
    place &+= (63 &- count) &>> 3
    count |= 56
  }

  @inline(__always)
  mutating func drop(_ entry: UInt32) {
    bits &>>= UInt64(entry & 0xFF)
    count &-= Int(entry & 0xFF)
  }
}

extension UnsafeMutableRawBufferPointer {
  /// Repeats what stands some bytes before a place. May write up to fifteen bytes more than `length`.
  @inline(__always)
  fileprivate func repeatBytes(at place: Int, from distance: Int, _ length: Int) {
    let end = place &+ length
    var target = place
    if distance >= 8 {
      while target < end {
        copyWord(from: target &- distance, to: target)
        copyWord(from: target &- distance &+ 8, to: target &+ 8)
        target &+= 16
      }
    } else if distance == 1 {
      let word = UInt64(self[place &- 1]) &* 0x0101_0101_0101_0101
      while target < end {
        storeBytes(of: word, toByteOffset: target, as: UInt64.self)
        target &+= 8
      }
    } else {
      while target < end {
        self[target] = self[target &- distance]
        target &+= 1
      }
    }
  }

  @inline(__always)
  private func copyWord(from source: Int, to target: Int) {
    storeBytes(
      of: loadUnaligned(fromByteOffset: source, as: UInt64.self), toByteOffset: target,
      as: UInt64.self)
  }
}
