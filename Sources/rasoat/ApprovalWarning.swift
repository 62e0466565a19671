import Rules
import Survey
import Workflow

extension OutputOptions {
  /// Says which approved areas have other lists or counts now; nothing where none has.
  func warnOfApprovals(_ workflow: ReviewWorkflow, in round: Round) throws {
    let areas = try workflow.areasChangedSinceApproval(in: round).map(\.rawValue)
    guard !areas.isEmpty else { return }
    let codes = areas.joined(separator: ", ")
    Terminal.complain(
      text(
        "Số liệu đã thay đổi sau khi phê duyệt: \(codes). Hãy mở lại bằng rasoat release reopen rồi phê duyệt lại.",
        "Changed since they were approved: \(codes). Reopen them with rasoat release reopen and approve them again."
      ))
  }
}
