// swift-tools-version: 6.2
// The manifest is the architecture: a target imports only targets that stand above it here.
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// Search and checking are optimised in debug builds too, so that the tests run at their real speed.
let fast = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)

let package = Package(
  name: "lichtrinh",
  products: [
    .executable(name: "lichtrinh", targets: ["lichtrinh"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
  ],
  targets: [
    // C libraries: module maps only.
    .systemLibrary(name: "CLibical", pkgConfig: "libical", providers: [.apt(["libical-dev"])]),
    .systemLibrary(
      name: "CPangoCairo",
      pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]
    ),
    .systemLibrary(
      name: "CXlsxWriter",
      pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]
    ),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CCurl",
      pkgConfig: "libcurl",
      providers: [.apt(["libcurl4-openssl-dev"])]
    ),

    .systemLibrary(name: "CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(
      name: "CQREncode",
      pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"])]
    ),
    .systemLibrary(name: "CLeptonica", pkgConfig: "lept", providers: [.apt(["libleptonica-dev"])]),
    .systemLibrary(name: "CZBar", pkgConfig: "zbar", providers: [.apt(["libzbar-dev"])]),

    // Values.
    .target(name: "Almanac", swiftSettings: fast),
    .target(name: "Planning", dependencies: ["Almanac"], swiftSettings: strict),
    .target(name: "Problem", swiftSettings: fast),

    // Who was there: the journal, what it amounts to, and the codes on lists and badges.
    .target(
      name: "Attendance",
      dependencies: ["Almanac", "Planning", "CSodium"],
      swiftSettings: strict
    ),

    // In: instances that others published, as problems, and their answers as others judge them.
    .target(name: "PublicInstances", dependencies: ["Problem"], swiftSettings: fast),

    // The route of a study tour; it knows nothing of the rest.
    .target(name: "Itinerary", swiftSettings: fast),

    // Answers and their judge; neither knows the other.
    .target(name: "Referee", dependencies: ["Problem"], swiftSettings: fast),
    .target(name: "Engine", dependencies: ["Problem"], swiftSettings: fast),
    .target(name: "Bounds", dependencies: ["Problem"], swiftSettings: fast),

    // What changes between a published answer and the next, and why.
    .target(
      name: "Replanning",
      dependencies: ["Almanac", "Planning", "Problem", "Referee", "Engine"],
      swiftSettings: fast
    ),

    // Why something is left out, what would let it in, what clashes, what more would bring.
    .target(
      name: "Explanations",
      dependencies: ["Problem", "Referee", "Engine", "Bounds"],
      swiftSettings: fast
    ),

    // Calendar files, in and out.
    .target(name: "ICalendar", dependencies: ["CLibical"], swiftSettings: strict),

    // In: the organiser's folder, and the exact problem made of it.
    .target(
      name: "PlanFolder",
      dependencies: [
        "Almanac", "Planning", "ICalendar", "CZip", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Compiler",
      dependencies: [
        "Almanac", "Itinerary", "Planning", "Problem", "Referee", "Replanning",
      ],
      swiftSettings: strict
    ),

    // What was attended in money: allowances, fees, certificates, the year's settlement.
    .target(
      name: "Settlement",
      dependencies: ["Almanac", "Planning", "Attendance"],
      swiftSettings: strict
    ),

    // Out: calendars, rosters, report.
    .target(
      name: "Publishing",
      dependencies: ["Almanac", "Planning", "ICalendar"],
      swiftSettings: strict
    ),
    .target(
      name: "Rosters",
      dependencies: [
        "Almanac", "Planning", "Attendance", "Settlement", "CPangoCairo", "CQREncode",
        "CXlsxWriter",
      ],
      swiftSettings: strict
    ),

    // Back in: scanned sheets.
    .target(
      name: "Scanning",
      dependencies: ["Planning", "Attendance", "CLeptonica", "CZBar"],
      swiftSettings: fast
    ),

    .target(name: "Delivery", dependencies: ["ICalendar", "CCurl"], swiftSettings: strict),

    // Kept: plans, revisions, registrations, attendance, tokens and audit in one file; SQLite stays inside.
    .target(
      name: "Store",
      dependencies: [
        "Almanac", "Planning", "Problem", "Referee", "Attendance", "CSodium",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict
    ),

    // Shown: pages, feeds and API over the store; no rules of its own.
    .target(
      name: "Web",
      dependencies: [
        "Almanac", "Planning", "Problem", "Referee", "Replanning", "Attendance", "PlanFolder",
        "Compiler", "ICalendar", "Publishing", "Settlement", "Rosters", "Store", "CSodium", "CZLib",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      resources: [.embedInCode("Pages"), .embedInCode("Assets")],
      swiftSettings: strict
    ),

    // The command; it has no rules of its own.
    .executableTarget(
      name: "lichtrinh",
      dependencies: [
        "Almanac", "Planning", "Problem", "PublicInstances", "Referee", "Engine", "Bounds",
        "Explanations", "Replanning", "PlanFolder", "Compiler", "ICalendar", "Itinerary",
        "Publishing", "Delivery", "Settlement", "Rosters", "Attendance", "Scanning", "Store", "Web",
        .product(name: "Logging", package: "swift-log"),
        argumentParser,
      ],
      swiftSettings: strict
    ),

    // Figures of speed and quality; the product does not need them.
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Planning", "Problem", "PublicInstances", "Referee", "Engine", "Bounds", "Replanning",
        "PlanFolder", "Compiler", "ICalendar", "Itinerary", "Publishing", "Settlement", "Rosters",
        "Attendance", "Store", "LoadClient", argumentParser,
      ],
      swiftSettings: strict
    ),

    // Tests.
    .target(name: "AllocationCounter", path: "Tests/AllocationCounter"),
    .target(name: "LoadClient", path: "Tests/LoadClient", swiftSettings: strict),
    .target(name: "Chance", path: "Tests/Chance", swiftSettings: strict),
    .target(name: "ForeignPrograms", path: "Tests/ForeignPrograms", swiftSettings: strict),
    .target(name: "CalendarExamples", path: "Tests/CalendarExamples", swiftSettings: strict),
    .executableTarget(
      name: "CalendarFuzz",
      dependencies: ["ICalendar", "Chance", "CalendarExamples"],
      path: "Tests/CalendarFuzz",
      swiftSettings: strict
    ),
    .target(
      name: "SampleYear",
      dependencies: ["Almanac", "Planning"],
      path: "Tests/SampleYear",
      swiftSettings: strict
    ),
    .testTarget(name: "AlmanacTests", dependencies: ["Almanac"], swiftSettings: strict),
    .testTarget(
      name: "ItineraryTests",
      dependencies: ["Itinerary", "Chance"],
      swiftSettings: fast
    ),
    .testTarget(name: "ProblemTests", dependencies: ["Problem", "Chance"], swiftSettings: strict),
    .testTarget(
      name: "PublicInstancesTests",
      dependencies: ["Problem", "Referee", "PublicInstances"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "RefereeTests",
      dependencies: ["Problem", "Referee", "Chance"],
      swiftSettings: fast
    ),
    .testTarget(
      name: "EngineTests",
      dependencies: ["AllocationCounter", "Problem", "Referee", "Engine", "PublicInstances"],
      swiftSettings: fast
    ),
    .testTarget(
      name: "BoundsTests",
      dependencies: ["Problem", "Referee", "Engine", "Bounds", "Chance"],
      swiftSettings: fast
    ),
    .testTarget(
      name: "ReplanningTests",
      dependencies: [
        "Almanac", "Planning", "Problem", "Referee", "Engine", "Replanning", "Chance",
      ],
      swiftSettings: fast
    ),
    .testTarget(
      name: "ExplanationsTests",
      dependencies: ["Problem", "Referee", "Engine", "Explanations", "Chance"],
      swiftSettings: fast
    ),
    .testTarget(
      name: "PlanFolderTests",
      dependencies: ["Almanac", "Planning", "ICalendar", "PlanFolder", "Chance"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CompilerTests",
      dependencies: [
        "Almanac", "Planning", "Problem", "Referee", "Compiler", "SampleYear", "Chance",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "AttendanceTests",
      dependencies: ["Almanac", "Planning", "Attendance", "SampleYear", "Chance"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ScanningTests",
      dependencies: ["Planning", "Attendance", "Rosters", "Scanning", "SampleYear", "Chance"],
      exclude: ["make_scans.py"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ICalendarTests",
      dependencies: ["ICalendar", "CLibical", "Chance", "CalendarExamples", "ForeignPrograms"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Almanac", "Planning", "ICalendar", "Publishing", "SampleYear", "ForeignPrograms",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SettlementTests",
      dependencies: ["Almanac", "Planning", "Attendance", "Settlement", "SampleYear", "Chance"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "RostersTests",
      dependencies: ["Almanac", "Planning", "Attendance", "Settlement", "Rosters", "SampleYear"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DataTests",
      dependencies: ["Almanac", "Planning", "PlanFolder", "Problem", "Referee", "Compiler"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Almanac", "Planning", "Attendance", "PlanFolder", "Store", "SampleYear", "Chance",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "lichtrinh", "Almanac", "Planning", "Attendance", "PlanFolder", "Compiler", "Problem",
        "Referee", "ICalendar", "Publishing", "Settlement", "Store", "Web", "LoadClient", "Chance",
        "ForeignPrograms",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "lichtrinh", "Almanac", "ICalendar", "Planning", "Problem", "Referee", "Attendance",
        "Store", "SampleYear", "Chance", "LoadClient",
      ],
      exclude: ["sign_lists.py"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)
