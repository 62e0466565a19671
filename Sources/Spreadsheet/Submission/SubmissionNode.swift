/// A question, a group or a repeat of a form, as the elements of a submission show it.
final class SubmissionNode {
  /// The path below the first element, `thanh_vien/ten`; the name itself for that element.
  let path: String
  /// What stands inside, in the order of its first appearance.
  private(set) var children: [SubmissionNode] = []
  private var byName: [String: SubmissionNode] = [:]
  private let isRoot: Bool
  /// Whether there may be several side by side, so that it fills a sheet of its own.
  var isRepeat: Bool
  /// Whether it holds other elements, and so no answer.
  var isGroup = false
  /// The sheet its answers stand in, from 0.
  private(set) var sheet = 0
  /// The column its answers stand in; 0 for a group.
  private(set) var column = 0

  /// The first element of a submission: the sheet around all others.
  init(root name: String) {
    path = name
    isRoot = true
    isRepeat = true
  }

  private init(path: String) {
    self.path = path
    isRoot = false
    isRepeat = false
  }

  /// The node of an element inside this one, or nil when it was never met.
  subscript(name: String) -> SubmissionNode? { byName[name] }

  /// Adds the node of an element that is met for the first time.
  func add(_ name: String) -> SubmissionNode {
    let child = SubmissionNode(path: isRoot ? name : path + "/" + name)
    byName[name] = child
    children.append(child)
    return child
  }

  /// Takes a group for a repeat also where its number is asked for, in `ten_count` beside `ten`, as forms with
  /// a counted repeat do: one member alone does not show that there might be two.
  func markCountedRepeats() {
    for (name, child) in byName where child.isGroup && byName[name + "_count"] != nil {
      child.isRepeat = true
    }
    for child in children { child.markCountedRepeats() }
  }

  /// Gives every repeat a sheet and every question a column.
  func arrange(into sheets: inout [SubmissionTable], parent: Int = 0) {
    if isRepeat {
      sheet = sheets.count
      sheets.append(SubmissionTable(name: path, parent: isRoot ? nil : sheets[parent].name))
    } else {
      sheet = parent
    }
    if !isGroup, !isRoot {
      sheets[sheet].columns.append(path)
      column = sheets[sheet].columns.count
    }
    for child in children { child.arrange(into: &sheets, parent: sheet) }
  }
}

/// A sheet made of a submission: its name and the headings of its columns.
struct SubmissionTable {
  /// The path of the repeat; the name of the first element for the sheet around all.
  let name: String
  /// The headings, `_index` first; in the sheet of a repeat the sheet and row it belongs to follow.
  var columns: [String]
  /// The name of the sheet it belongs to.
  let parent: String?

  init(name: String, parent: String?) {
    self.name = name
    self.parent = parent
    columns = parent == nil ? ["_index"] : ["_index", "_parent_table_name", "_parent_index"]
  }
}
