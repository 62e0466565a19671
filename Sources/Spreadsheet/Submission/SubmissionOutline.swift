/// Learns from one pass over a submission which elements repeat and which hold answers.
final class SubmissionOutline: XMLHandler {
  /// The sheets with their headings.
  private(set) var tables: [SubmissionTable] = []
  /// The first element, once all of the submission was read.
  private(set) var root: SubmissionNode?
  /// The attributes of the first element, such as the form and its version.
  private(set) var attributes: [(name: String, value: String)] = []
  private let limits: ReadingLimits
  private var frame = SubmissionFrame()
  private var open: [OpenElement] = []
  private var nodeCount = 0

  /// An element that has started and not ended.
  private struct OpenElement {
    let node: SubmissionNode
    var names: Set<String> = []
    var hasText = false
  }

  init(limits: ReadingLimits) { self.limits = limits }

  func start(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    guard frame.admits(start: element) else { return }
    let name = element.name.string
    if name == "base64EncryptedKey" { throw .encryptedSubmission }
    guard let parent = open.last else { return startRoot(name, element.attributes) }
    guard !parent.hasText else { throw .otherXML(root?.path ?? name) }
    let node: SubmissionNode
    if let known = parent.node[name] {
      node = known
    } else {
      nodeCount += 1
      guard nodeCount <= limits.columns else { throw .limitExceeded(.columns, limits.columns) }
      node = parent.node.add(name)
    }
    if !open[open.count - 1].names.insert(name).inserted { node.isRepeat = true }
    parent.node.isGroup = true
    open.append(OpenElement(node: node))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Reason) {
    guard let last = open.last, !last.hasText, !bytes.allSatisfy(XMLSpace.contains) else { return }
    // Text between elements: a document to be read, not answers of a form.
    guard last.names.isEmpty else { throw .otherXML(root?.path ?? "") }
    open[open.count - 1].hasText = true
  }

  func end(_ name: XMLName, namespace: XMLNamespace) throws(SpreadsheetError.Reason) {
    guard frame.admitsEnd() else { return }
    open.removeLast()
    guard open.isEmpty, let root else { return }
    root.markCountedRepeats()
    root.arrange(into: &tables)
    guard tables.count <= limits.sheets else { throw .limitExceeded(.sheets, limits.sheets) }
    tables[0].columns += attributes.map { "@" + $0.name }
  }

  private func startRoot(_ name: String, _ attributes: XMLAttributes) {
    let node = SubmissionNode(root: name)
    for index in 0..<attributes.count {
      guard let name = attributes.name(at: index)?.string else { continue }
      self.attributes.append((name, attributes.value(at: index).string))
    }
    root = node
    open.append(OpenElement(node: node))
  }
}
