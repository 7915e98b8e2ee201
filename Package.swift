// swift-tools-version: 6.2

import PackageDescription

/// What every target is held to. Swift 6 mode checks data races; these add honesty about
/// imports and existentials, and leave no warning behind.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A module, and the tests that use it from outside, as a reader would. Some tests compare with
/// files kept in a folder `Golden`; some run the built program, their `command`.
func module(
  _ name: String, uses dependencies: [Target.Dependency] = [], golden: Bool = false,
  command: [Target.Dependency] = []
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, swiftSettings: strict),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.byName(name: name), "TestSupport"] + dependencies + command,
      exclude: golden ? ["Golden"] : [], swiftSettings: strict),
  ]
}

let modules = [
  module("Diagnostics"),
  module("Concurrent"),
  module("HTML"),
  module("Statistics", uses: ["Concurrent"]),
  module("CSV", uses: ["Diagnostics", "Concurrent"]),
  module("TOML", uses: ["Diagnostics"], golden: true),
  module("Markdown", uses: ["Diagnostics"]),
  module("Mustache", uses: ["Diagnostics"]),
  module("ZIP", uses: ["Diagnostics", "Concurrent"]),
  module("HTTP", uses: ["Diagnostics", "Epoll"]),
  module(
    "Almanac",
    uses: ["Diagnostics", "Concurrent", "HTML", "TOML", "Markdown", "Mustache", "ZIP", "HTTP"],
    golden: true, command: ["almanac-command"]),
]

let package = Package(
  name: "almanac",
  products: [.executable(name: "almanac", targets: ["almanac-command"])],
  targets: modules.flatMap(\.self) + [
    // No code: the part of the C library that its module in the toolchain leaves out.
    .systemLibrary(name: "Epoll"),
    .executableTarget(
      name: "almanac-command", dependencies: ["Almanac"], swiftSettings: strict),
    .executableTarget(
      name: "almanac-bench",
      dependencies: [
        "Almanac", "CSV", "Diagnostics", "Markdown", "Mustache", "Statistics", "TOML", "ZIP",
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/Support",
      swiftSettings: strict),
    .testTarget(name: "LayersTests", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
