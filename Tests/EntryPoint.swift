import Testing

/// Where the tests begin.
///
/// Named when they are built, the package manager need not look for tests of another kind, and the compiler need not write down an
/// index of everything it compiles for it.
@main
struct EntryPoint {
  static func main() async { await Testing.__swiftPMEntryPoint() as Never }
}
