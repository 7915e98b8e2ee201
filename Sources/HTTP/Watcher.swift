public import Diagnostics
import Synchronization

/// Notices when files in some folders change.
///
///     let watcher = try Watcher(["content", "templates"], ignoring: ["site"])
///     while let changed = watcher.next() { rebuild(changed) }
///
/// New folders are watched too, and so is a folder that is deleted and made again. An editor that
/// saves by renaming, and a program that writes many files, are one change each: paths are gathered
/// until nothing has happened for a moment. Hidden files and editors' own copies are passed over,
/// and so is what stands behind a symbolic link.
///
/// A class, because it is one queue in the kernel.
public final class Watcher: Sendable {
  /// How long nothing must have happened.
  private let quiet: Duration

  private let poller: Descriptor
  private let bell: Bell
  private let tree: Mutex<Tree>
  private let isLimited: Mutex<Bool>
  private let roots: [String]

  private static let end: UInt64 = 1

  /// Begins to watch.
  ///
  /// - Parameters:
  ///   - folders: The folders, with all that is in them. One that is not there is waited for.
  ///   - ignoring: Folders in these that do not count, such as the one that is built.
  ///   - quiet: How long nothing must have happened before a change is told.
  ///   - limit: How many folders are watched at most.
  /// - Throws: A finding of ``HTTPRule`` if the system does not tell of changes.
  public init(
    _ folders: [String], ignoring: [String] = [], quiet: Duration = .milliseconds(50),
    limit: Int = 100_000
  ) throws(Diagnostic) {
    let inotify: Inotify
    do throws(SystemError) { inotify = try Inotify() } catch { throw .cannotWatch(folders, error) }
    guard let poller = Poller.open(), let bell = Bell(),
      Poller(poller).add(inotify.descriptor, token: 0, for: .reading),
      Poller(poller).add(bell.descriptor, token: Self.end, for: .reading)
    else { throw .cannotWatch(folders, .last) }
    let tree = Tree(inotify, folders, ignoring: ignoring, limit: limit)
    self.quiet = quiet
    self.roots = folders
    self.poller = poller
    self.bell = bell
    isLimited = Mutex(tree.isLimitReached)
    self.tree = Mutex(tree)
  }

  /// Waits for the next change, and returns the paths that changed, in order: the folder as it was
  /// given, and the path in it. A path may be gone by now. Where too much happened to tell, and
  /// when a folder comes or goes, the folder itself stands for all that is in it.
  ///
  /// - Returns: `nil` when the watcher was stopped, or the time is over.
  public func next(timeout: Duration? = nil) -> [String]? {
    tree.withLock { tree in
      let deadline = timeout.map { ContinuousClock.now + $0 }
      var poller = Poller(self.poller)
      var changed: Set<String> = []
      // Someone who writes without a pause is not waited for without end.
      var latest: ContinuousClock.Instant?
      while true {
        let now = ContinuousClock.now
        if let latest, now >= latest { return changed.sorted() }
        let left = deadline.map { $0 - now }
        if changed.isEmpty, let left, left <= .zero { return nil }
        // A folder that is not there cannot say when it comes.
        let patience = tree.missing.isEmpty ? left : min(left ?? Self.search, Self.search)
        let ready = poller.wait(changed.isEmpty ? patience : quiet)
        if ready.contains(where: { $0.token == Self.end }) { return nil }
        if ready.isEmpty, !changed.isEmpty { return changed.sorted() }
        changed.formUnion(collect(&tree))
        if latest == nil, !changed.isEmpty { latest = .now + max(quiet * 10, .milliseconds(500)) }
      }
    }
  }

  /// Makes ``next(timeout:)`` return `nil`, now and ever after.
  public func stop() { bell.ring() }

  /// What the author should know: that some folders are not watched, because there are too many.
  public var warning: Diagnostic? {
    guard isLimited.withLock({ $0 }) else { return nil }
    return Diagnostic(
      HTTPRule.watchLimit, "more folders than may be watched: changes in some go unnoticed",
      file: roots.joined(separator: ", "),
      hint: "raise the limit with “sudo sysctl fs.inotify.max_user_watches=524288”")
  }

  private static let search = Duration.milliseconds(200)

  private func collect(_ tree: inout Tree) -> [String] {
    var changed = tree.findMissing()
    for event in tree.events() { changed += tree.changes(from: event) }
    if tree.isLimitReached { isLimited.withLock { $0 = true } }
    return changed
  }
}

extension Diagnostic {
  fileprivate static func cannotWatch(_ folders: [String], _ error: SystemError) -> Diagnostic {
    Diagnostic(
      HTTPRule.cannotWatch, "changes to files cannot be noticed: \(error)",
      file: folders.joined(separator: ", "),
      hint: "raise the limit with “sudo sysctl fs.inotify.max_user_instances=1024”")
  }
}
