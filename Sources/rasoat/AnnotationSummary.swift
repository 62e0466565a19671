import Provenance
import Workflow

/// Says which copies were written and what they lack.
struct AnnotationSummary {
  let outputs: OutputOptions

  /// Prints it beside the results.
  func print(_ result: AnnotatedCopies.Result, folder: String) {
    for words in result.remarks { Terminal.remark(words[outputs.language]) }
    guard !outputs.quiet else { return }
    let words = BilingualText(
      vietnamese: "Bản sao có đánh dấu lỗi: \(result.written.count) tệp trong \(folder).",
      english: "Copies with marks: \(result.written.count) in \(folder).")
    Terminal.remark(words[outputs.language])
  }
}
