internal import Provenance

/// The boxes in which comments are drawn, in the markup older programs ask for (ECMA-376 part 4, 19).
///
/// Parts of this kind are often no sound XML, so nothing of them is parsed.
struct CommentShapes {
  private static let vector = "urn:schemas-microsoft-com:vml"
  private static let office = "urn:schemas-microsoft-com:office:office"
  private static let excel = "urn:schemas-microsoft-com:office:excel"

  /// A part without boxes.
  ///
  /// - Parameter group: A number no other part of the workbook has.
  static func empty(group: Int) -> [UInt8] {
    Array(
      """
      <xml xmlns:v="\(vector)" xmlns:o="\(office)" xmlns:x="\(excel)">\
      <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="\(group)"/></o:shapelayout></xml>
      """.utf8)
  }

  /// The change that adds boxes to a part; nil when the part is written in a way that boxes cannot be added to.
  static func edit(
    of bytes: [UInt8], adding texts: [(cell: CellReference, text: String)], group: Int
  ) -> PartEdit? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = bytes.ranges(of: Array("</xml>".utf8)).last?.lowerBound, bytes.starts(with: "<".utf8)
    else {
      return nil
    }
    let spaces = [("v", vector), ("o", office), ("x", excel)]
    let declared = spaces.allSatisfy { text.contains("xmlns:\($0)=\"\($1)\"") }
    let names = declared ? "" : spaces.map { " xmlns:\($0)=\"\($1)\"" }.joined()
    var added = ""
    if !text.contains("id=\"_x0000_t202\"") {
      added += """
        <v:shapetype\(names) id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
        <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
        """
    }
    let used = text.ranges(of: "_x0000_s").compactMap { Int(text[$0.upperBound...].prefix { $0.isNumber }) }
    var number = (used.filter { $0 < 1 << 30 }.max() ?? group * 1024) + 1
    for (cell, words) in texts {
      added += shape(number, at: cell, height: height(of: words), names: names)
      number += 1
    }
    var edit = PartEdit()
    edit.insert(added, at: end)
    return edit
  }

  /// The rows a box needs for its words.
  private static func height(of words: String) -> Int {
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + 1 + $1.count / 38
    }
    return min(max(lines + 1, 3), 24)
  }

  private static func shape(_ number: Int, at cell: CellReference, height: Int, names: String) -> String {
    let row = cell.row - 1
    let column = cell.column - 1
    let top = max(0, min(row - 1, CellReference.lastRow - 1 - height))
    let left = min(column + 1, CellReference.lastColumn - 5)
    return """
      <v:shape\(names) id="_x0000_s\(number)" type="#_x0000_t202" style="position:absolute;margin-left:60pt;\
      margin-top:2pt;width:230pt;height:\(height * 15)pt;z-index:\(number % 1024);visibility:hidden" \
      fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>\
      <v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>\
      </v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
      <x:Anchor>\(left), 15, \(top), 4, \(left + 4), 31, \(top + height), 1</x:Anchor>\
      <x:AutoFill>False</x:AutoFill><x:Row>\(row)</x:Row><x:Column>\(column)</x:Column></x:ClientData></v:shape>
      """
  }
}
