extension Site {
  /// The page that leads to those of a set: the front page of their folder, or else the one whose study they
  /// are of. Of any other page there is none.
  func leader(of page: ContentPage) -> Int? {
    guard let set = page.member?.set else { return nil }
    return places["\(set.folder)/index.html"]
      ?? page.studyFile.flatMap { places[ContentPage.address(of: $0)] }
  }

  /// The page before another: in its set, or in the navigation.
  func previous(of index: Int) -> Int? {
    pages[index].member == nil
      ? navigation.previous(of: index) : neighbour(of: index, at: index - 1)
  }

  /// The page after another.
  func next(of index: Int) -> Int? {
    pages[index].member == nil ? navigation.next(of: index) : neighbour(of: index, at: index + 1)
  }

  /// The page at a place, if it is of the same set. The pages of a set stand together.
  private func neighbour(of index: Int, at place: Int) -> Int? {
    guard pages.indices.contains(place), pages[place].member?.set === pages[index].member?.set
    else {
      return nil
    }
    return place
  }

  /// Whether an address is of a set that could not be made.
  func isOfUnmadeSet(_ address: String) -> Bool {
    unmadeSets.contains {
      address == $0.address || address.hasPrefix(PageSet.folder(of: $0) + "/")
    }
  }
}
