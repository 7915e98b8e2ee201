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

/// What the modules with long loops are held to besides.
///
/// Every x86-64 processor since Intel’s Haswell of 2013 and AMD’s Excavator of 2015 works on four
/// numbers at a time, but a compiler may use that only when it is told. Nothing else changes: Swift
/// rounds each operation by itself, so every digit is the same. Nor does anybody read the error
/// number that C’s square root would leave, for which it would have to be taken of one number after
/// the other. For an older processor build with `ALMANAC_PORTABLE=1`; other kinds of processor take
/// no setting.
#if arch(x86_64)
  let wide: [SwiftSetting] =
    Context.environment["ALMANAC_PORTABLE"] == nil
    ? [.unsafeFlags(["-Xcc", "-march=x86-64-v3", "-Xcc", "-fno-math-errno"])] : []
#else
  let wide: [SwiftSetting] = []
#endif

/// What the module with the processor’s instructions for SHA-256 is held to besides.
///
/// Not every processor that `wide` asks for has them, so the module asks the one that it runs on.
/// A compiler that has been told of an instruction may use it anywhere, and checks nothing: so no
/// other module is, and this one holds nothing else.
let hashing: [SwiftSetting] =
  wide.isEmpty ? [] : wide + [.unsafeFlags(["-Xcc", "-msha"]), .define("SHA_INSTRUCTIONS")]

/// A module, and the tests that use it from outside, as a reader would. Some tests compare with
/// files kept in a folder `Golden`; some run the built program, their `command`; some read real files
/// by modules that theirs may not know, the `readers`.
func module(
  _ name: String, uses dependencies: [Target.Dependency] = [], golden: Bool = false,
  command: [Target.Dependency] = [], readers: [Target.Dependency] = [],
  resources: [Resource] = [], settings: [SwiftSetting] = []
) -> [Target] {
  [
    .target(
      name: name, dependencies: dependencies, resources: resources,
      swiftSettings: strict + settings),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.byName(name: name), "TestSupport"] + dependencies + command + readers,
      exclude: golden ? ["Golden"] : [], swiftSettings: strict),
  ]
}

let modules = [
  module("Diagnostics"),
  module("Concurrent"),
  module("HTML"),
  module("Statistics", uses: ["Concurrent"], settings: wide),
  module("SVG"),
  module("Charts", uses: ["SVG"], golden: true, readers: ["Diagnostics", "GeoJSON"]),
  module("CSV", uses: ["Diagnostics", "Concurrent"], settings: wide),
  module("Frames", uses: ["CSV", "Diagnostics"]),
  module("GeoJSON", uses: ["Diagnostics"], golden: true),
  module("England"),
  module(
    "Studies", uses: ["Concurrent", "Diagnostics", "England", "Frames", "Statistics"],
    readers: ["CSV"]),
  module("Workbook", uses: ["Diagnostics", "ZIP"]),
  module(
    "Journeys", uses: ["CSV", "Concurrent", "Diagnostics", "England", "Statistics"],
    settings: wide),
  module(
    "AnnexA", uses: ["CSV", "Diagnostics", "England", "Journeys", "Workbook"], readers: ["ZIP"]),
  module("Disclosure", uses: ["Concurrent", "Diagnostics"]),
  module(
    "Synthesis",
    uses: ["AnnexA", "CSV", "Diagnostics", "England", "Journeys", "Statistics", "Workbook"]),
  module("TOML", uses: ["Diagnostics"], golden: true),
  module("Markdown", uses: ["Diagnostics"]),
  module("Mustache", uses: ["Diagnostics"]),
  module("SHAInstructions", uses: ["Intrinsics"], settings: hashing),
  module("ZIP", uses: ["Diagnostics", "Concurrent", "SHAInstructions"], settings: wide),
  module("HTTP", uses: ["Diagnostics", "Epoll"]),
  module("BuiltInTheme", resources: [.embedInCode("templates")]),
  module(
    "Almanac",
    uses: [
      "BuiltInTheme", "Diagnostics", "Concurrent", "HTML", "CSV", "TOML", "Markdown", "Mustache",
      "ZIP", "HTTP", "Statistics", "SVG", "Charts", "Frames", "GeoJSON", "England",
      "Studies", "Synthesis", "Workbook", "Journeys", "AnnexA", "Disclosure",
    ],
    golden: true, command: ["almanac-command"]),
]

let package = Package(
  name: "almanac",
  products: [.executable(name: "almanac", targets: ["almanac-command"])],
  targets: modules.flatMap(\.self) + [
    // No code: the part of the C library that its module in the toolchain leaves out, and what the
    // toolchain’s own headers call a processor’s instructions.
    .systemLibrary(name: "Epoll"),
    .systemLibrary(name: "Intrinsics"),
    .executableTarget(
      name: "almanac-command", dependencies: ["Almanac"], swiftSettings: strict),
    .executableTarget(
      name: "almanac-bench",
      dependencies: [
        "Almanac", "CSV", "Charts", "Diagnostics", "GeoJSON", "Markdown", "Mustache", "SVG",
        "Statistics", "Studies", "TOML", "ZIP", "Journeys", "Disclosure", "Workbook", "England",
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/Support",
      swiftSettings: strict),
    .testTarget(name: "LayersTests", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
