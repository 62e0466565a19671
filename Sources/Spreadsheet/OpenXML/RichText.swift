/// The text of an `si` or `is` element: runs joined, phonetic guides left out (ECMA-376 part 1, 18.4.8).
struct RichText {
  /// The joined text so far, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The font of the first run, where it names one.
  private(set) var fontName: String?
  private var pieceStart = 0
  private var isCollecting = false
  private var keepsSpace = false
  private var phoneticDepth = 0
  private var runCount = 0

  /// Forgets the text, to be used for the next.
  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    fontName = nil
    isCollecting = false
    phoneticDepth = 0
    runCount = 0
  }

  mutating func start(_ element: XMLElement) {
    switch element.name {
    case "t" where phoneticDepth == 0:
      isCollecting = true
      keepsSpace = element.attributes["space", .xml]?.equals("preserve") ?? false
      pieceStart = bytes.count
    case "r": runCount += 1
    case "rPh": phoneticDepth += 1
    case "rFont" where runCount == 1: fontName = element.attributes["val"]?.string
    default: break
    }
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if isCollecting { bytes.append(contentsOf: piece) }
  }

  mutating func end(_ name: XMLName) {
    switch name {
    case "t" where isCollecting:
      isCollecting = false
      if !keepsSpace { XMLSpace.trim(&bytes, from: pieceStart) }
      EscapedText.decode(&bytes, from: pieceStart)
    case "rPh": phoneticDepth -= 1
    default: break
    }
  }
}
