import Foundation
import TestSupport
import Testing

/// `rasoat run --claim`: what becomes of the files of an inbox, looked at from outside.
@Suite struct ClaimTests {
  private static let list = VillageList.text(
    year: 2023,
    [
      VillageList.Household(code: "001", head: "Tẩn A Sinh"),
      VillageList.Household(code: "002", head: "Lò Thị Mai", born: 1975),
    ])

  /// One household more than the list.
  private static let newerList = VillageList.text(
    year: 2023,
    [
      VillageList.Household(code: "001", head: "Tẩn A Sinh"),
      VillageList.Household(code: "002", head: "Lò Thị Mai", born: 1975),
      VillageList.Household(code: "003", head: "Phàn Văn Lâm"),
    ])

  @discardableResult
  private func claim(_ program: Program, _ more: String...) throws -> Program.Result {
    try program.run(
      ["run", "den", "--claim", "--settle", "0", "--round", "2023", "--output", "out", "--language", "en"]
        + more)
  }

  private func names(_ program: Program) throws -> [String] {
    try program.contents(of: "den").keys.sorted()
  }

  @Test func filesEndWhereTheirOutcomeSays() throws {
    try Program.with { program in
      try program.write(Self.list, to: "den/ban-na-khuong.csv")
      try program.write("<html><body>Không phải bảng tính</body></html>", to: "den/hong.xls")
      let first = try claim(program)
      #expect(first.messages.contains("Accepted: 1 · Rejected: 1 · Duplicate: 0 · Waiting: 0"))
      #expect(first.exit == 1)
      #expect(
        try names(program) == [
          "/da-nhan/ban-na-khuong.csv", "/da-nhan/ban-na-khuong.csv.loi.csv", "/tu-choi/hong.xls",
          "/tu-choi/hong.xls.loi.csv",
        ])
      let findings = try program.text(of: "den/tu-choi/hong.xls.loi.csv").split(separator: "\n")
      #expect(findings.count == 2)
      #expect(findings[0] == "file,sheet,cell,rule,severity,message,remedy,other_cells")
      #expect(findings[1].hasPrefix("hong.xls,"))
      // The same bytes under another name bring nothing; a newer list under the old name takes its place.
      try program.write(Self.list, to: "den/lai.csv")
      #expect(try claim(program).messages.contains("Accepted: 0 · Rejected: 0 · Duplicate: 1"))
      try program.write(Self.newerList, to: "den/ban-na-khuong.csv")
      #expect(try claim(program).messages.contains("Accepted: 1 · Rejected: 0 · Duplicate: 0"))
      let all = try names(program)
      #expect(all.contains("/trung/lai.csv"))
      #expect(all.contains("/da-nhan/ban-na-khuong.csv") && all.contains("/da-nhan/ban-na-khuong (2).csv"))
      #expect(try program.text(of: "den/da-nhan/ban-na-khuong.csv") == Self.list, "nothing is written over")
      #expect(
        try program.tallies("--round", "2023").contains {
          $0.level == "village" && $0.item == "poor" && $0.unit == "household" && $0.count == "3"
        })
    }
  }

  @Test func whatIsNotFinishedWaits() throws {
    try Program.with { program in
      try program.write(Self.list, to: "den/mo.csv")
      try program.write("x", to: "den/~$mo.csv")
      try program.write(Self.list, to: "den/chep.xlsx.part")
      try program.write(Self.list, to: "den/tai.csv.crdownload")
      try program.write("", to: "den/rong.csv")
      try program.write("x", to: "den/anh.jpg")
      try program.write(Self.list, to: "den/xa/mot.csv")
      try program.write("x", to: "den/xa/hai.csv.part")
      try program.write("secret", to: "bi-mat.csv")
      try FileManager.default.createSymbolicLink(
        atPath: program.folder.appending(path: "den/lien-ket.csv").path,
        withDestinationPath: program.folder.appending(path: "bi-mat.csv").path)
      let before = try names(program)
      let run = try claim(program)
      #expect(run.exit == 0)
      #expect(run.messages.contains("Waiting: 8"))
      #expect(try names(program) == before)
      #expect(try program.run("log").output.isEmpty, "nothing was done, so nothing is in the ledger")
      try program.write(Self.list, to: "den/moi.csv")
      let fresh = try program.run(
        "run", "den", "--claim", "--settle", "3600", "--round", "2023", "--output", "out", "--language", "en")
      #expect(fresh.messages.contains("moi.csv (just changed)"))
      #expect(try names(program) == (before + ["/moi.csv"]).sorted())
    }
  }

  @Test func aFolderIsOneDeliveryOfManyUnits() throws {
    try Program.with { program in
      try program.write(Self.list, to: "den/xa-ban-bo/ban-na-khuong.csv")
      try program.write(
        VillageList.summary(year: 2023, [("Bản Nà Khương", 80, 320)]), to: "den/xa-ban-bo/tong-hop/ho.csv")
      #expect(try claim(program).exit == 0)
      #expect(
        try names(program) == [
          "/da-nhan/xa-ban-bo.loi.csv", "/da-nhan/xa-ban-bo/ban-na-khuong.csv",
          "/da-nhan/xa-ban-bo/tong-hop/ho.csv",
        ])
      #expect(
        try program.run("run", "den", "--round", "2023", "--output", "out", "--json").output.contains(
          "\"files\":0"))
    }
  }

  @Test func whatABrokenOffRunLeftIsTakenAgain() throws {
    try Program.with { program in
      try program.write(Self.list, to: "list.csv")
      // The store knows the file already, as after a run that ended before it could file it.
      _ = try program.run("import", "list.csv", "--round", "2023")
      try program.write(Self.list, to: "den/dang-xu-ly/list.csv")
      try program.write("", to: "den/dang-xu-ly/khac.csv")
      #expect(try claim(program).messages.contains("Accepted: 1 · Rejected: 0 · Duplicate: 0"))
      #expect(try names(program) == ["/da-nhan/list.csv", "/da-nhan/list.csv.loi.csv"])
    }
  }

  @Test func theSummaryIsHadAsJSON() throws {
    try Program.with { program in
      try program.write(Self.list, to: "den/a.csv")
      let output = try claim(program, "--json", "--annotate", "copies").output
      let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
      #expect(object?["files"] as? Int == 1 && object?["accepted"] as? Int == 1)
    }
  }

  @Test func twoVersionsOfOneUnitAreBothHeldBack() throws {
    try Program.with { program in
      try program.write(Self.list, to: "den/a.csv")
      try program.write(Self.newerList, to: "den/b.csv")
      let run = try claim(program)
      #expect(run.messages.contains("Accepted: 0 · Rejected: 2"))
      let findings = try program.text(of: "den/tu-choi/a.csv.loi.csv")
      #expect(findings.contains("TB-012"))
    }
  }

  @Test func foldersThatAreLinksAreNotWrittenTo() throws {
    try Program.with { program in
      try program.write(Self.list, to: "den/a.csv")
      try program.write("x", to: "ngoai/x")
      try FileManager.default.createSymbolicLink(
        atPath: program.folder.appending(path: "den/dang-xu-ly").path,
        withDestinationPath: program.folder.appending(path: "ngoai").path)
      #expect(try claim(program).exit == 4)
      #expect(try program.contents(of: "ngoai").keys.sorted() == ["/x"])
      #expect(FileManager.default.fileExists(atPath: program.folder.appending(path: "den/a.csv").path))
    }
  }

  @Test func findingsBesideAFileHoldNoNames() throws {
    try Program.with { program in
      try program.write(
        VillageList.text(
          year: 2023, [VillageList.Household(code: "001", head: "Tẩn A Sinh", size: 0, result: "")]),
        to: "den/a.csv")
      try claim(program)
      let findings = try program.text(of: "den/da-nhan/a.csv.loi.csv")
      #expect(findings.split(separator: "\n").count > 1)
      #expect(!findings.contains("Sinh"))
    }
  }
}
