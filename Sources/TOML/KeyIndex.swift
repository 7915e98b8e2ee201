/// Finds entries of long tables by their keys: one hash table for the whole document, with linear
/// probing, a quarter to half full.
///
/// The hash is the standard library's, which differs in every run, so that no file can be made to
/// collide; its order is never seen.
struct KeyIndex: Sendable {
  private var slots: [Slot] = []
  private var count = 0

  private struct Slot: Sendable {
    var hash = 0
    var entry = -1
  }

  static func hash(_ name: some Collection<UInt8>, in table: Int) -> Int {
    var hasher = Hasher()
    hasher.combine(table)
    hasher.combine(name.count)
    // Eight bytes at a time: each call costs as much, whatever it is given.
    var word: UInt64 = 0
    var filled = 0
    for byte in name {
      word = word << 8 | UInt64(byte)
      filled += 1
      if filled % 8 == 0 { hasher.combine(word) }
    }
    hasher.combine(word)
    return hasher.finalize()
  }

  /// Where to look first. There is always a free slot, at which a search ends.
  func first(_ hash: Int) -> Int { hash & (slots.count - 1) }

  func after(_ probe: Int) -> Int { (probe + 1) & (slots.count - 1) }

  func hash(at probe: Int) -> Int { slots[probe].hash }

  func entry(at probe: Int) -> Int? { slots[probe].entry < 0 ? nil : slots[probe].entry }

  mutating func insert(_ entry: Int, hash: Int) {
    if count * 2 >= slots.count { grow() }
    place(Slot(hash: hash, entry: entry))
    count += 1
  }

  private mutating func place(_ slot: Slot) {
    var probe = first(slot.hash)
    while entry(at: probe) != nil { probe = after(probe) }
    slots[probe] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: max(64, old.count * 2))
    for slot in old where slot.entry >= 0 { place(slot) }
  }
}
