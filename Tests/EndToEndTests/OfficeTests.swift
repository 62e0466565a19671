import Foundation
import TestSupport
import Testing

/// A new office: its folder, its practice round, and whether its machine is fit.
@Suite struct OfficeTests {
  @Test func aNewOfficeWorksAsItsPageSays() throws {
    try Program.with { program in
      let made = try program.run("init", "van-phong", "--language", "en")
      #expect(made.exit == 0)
      #expect(made.messages.contains("van-phong/BAT-DAU.md"))
      #expect(try program.run("init", "van-phong").exit == 4, "nothing is written over")
      // The commands of the page, in its order, in the new folder.
      let page = try program.text(of: "van-phong/BAT-DAU.md")
      let commands = page.split(separator: "\n").filter { $0.hasPrefix("rasoat ") }
      #expect(commands.count == 6)
      let office = Program(in: program.folder.appending(path: "van-phong"))
      var results: [Program.Result] = []
      for command in commands {
        results.append(
          try office.run(
            command.split(separator: " ").dropFirst().map(String.init) + ["--config", "pipeline-config"]))
      }
      #expect(results[0].exit == 0, "the doctor: \(results[0].output)")
      // The practice round has a blank size in H6 and an unknown result in L7; the corrected list has neither.
      #expect(results[1].exit == 1)
      #expect(results[1].messages.contains("Danh sách!H6") && results[1].messages.contains("Danh sách!L7"))
      #expect(results[2].exit == 0, "\(results[2].messages)")
      #expect(results[3].output.contains("2/2"))
      #expect(results[4].output.contains("Số nhân khẩu: (trống) → 2"))
      #expect(results[5].exit == 0 && results[5].messages.contains("Nhận: 0"))
      #expect(
        FileManager.default.fileExists(
          atPath: office.folder.appending(path: "thuc-hanh/ket-qua/2023/index.html").path))
    }
  }

  @Test func theDoctorSaysWhatIsWrongAndWhatToDo() throws {
    try Program.with { program in
      try program.write("x", to: "den/a.txt")
      let sound = try program.run(
        "doctor", "den", "--json", environment: ["TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8"])
      #expect(sound.exit == 0, "\(sound.output)")
      let checks = try checks(sound)
      #expect(checks["time-zone"]?["state"] == "ok" && checks["locale"]?["state"] == "ok")
      for name in [
        "libraries", "schemas", "store", "configuration", "clock", "permissions-inbox", "disk-store", "fonts",
      ] {
        #expect(checks[name] != nil, "\(name)")
      }
      let abroad = try self.checks(
        program.run("doctor", "--json", environment: ["TZ": "UTC", "LC_ALL": "POSIX"]))
      #expect(abroad["time-zone"]?["state"] == "warning" && abroad["locale"]?["state"] == "warning")
      #expect(abroad["time-zone"]?["remedy_en"]?.contains("Asia/Ho_Chi_Minh") == true)
      let missing = try program.run("doctor", "khong-co", "--language", "en")
      #expect(missing.exit == 4)
      #expect(missing.output.contains("problem: The folder khong-co is missing or not writable."))
      try FileManager.default.createDirectory(
        at: program.folder.appending(path: "hong"), withIntermediateDirectories: true)
      #expect(try program.run("doctor", "--config", "hong").exit == 2)
      try program.write(String(repeating: "Không phải kho. ", count: 500), to: "hong.sqlite")
      #expect(try program.run("doctor", "--store", "hong.sqlite").exit == 4)
    }
  }

  private func checks(_ result: Program.Result) throws -> [String: [String: String]] {
    var checks: [String: [String: String]] = [:]
    for line in result.output.split(separator: "\n") {
      let object = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
      checks[object["check"] ?? ""] = object
    }
    return checks
  }
}
