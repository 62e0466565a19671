#if os(Linux)
  import Foundation
  import Glibc
  import TestSupport
  import Testing

  /// A machine that fails: the right exit code, a clear message, and a restart that ends where an undisturbed run ends.
  @Suite(.serialized) struct FaultTests {
    /// Runs once more, undisturbed, and compares.
    private static func expectRecovery(
      of program: Program, in folder: String = ".", to undisturbed: SmallRound.Outcome, _ fault: String
    ) throws {
      let (again, messages) = try SmallRound.outcome(of: program, in: folder)
      #expect(again.exit == undisturbed.exit, "\(fault): \(messages)")
      #expect(again.received == undisturbed.received, "\(fault)")
      #expect(again.files.keys.sorted() == undisturbed.files.keys.sorted(), "\(fault)")
      for (name, bytes) in undisturbed.files { #expect(again.files[name] == bytes, "\(fault): \(name)") }
      let store = ["--store", folder + "/rasoat.sqlite"]
      let verified = try program.run(["verify", "--round", "2023"] + store)
      #expect(verified.exit == 0, "\(fault): \(verified.messages)")
    }

    /// States that a run ended as a failure of the machine ends, in one sentence that says what to do.
    private static func expectFailure(_ result: Program.Result, _ fault: String) {
      #expect(result.exit == 4, "\(fault): \(result.exit) \(result.messages)")
      #expect(result.messages.contains("Kiểm tra"), "\(fault): \(result.messages)")
    }

    @Test(.enabled(if: HarshMachine.canMount, "file systems cannot be mounted here"))
    func diskIsFull() throws {
      let undisturbed = try SmallRound.undisturbed()
      try Program.with { program in
        try SmallRound.writeFirst(to: program)
        let disk = program.folder.appending(path: "disk").path
        var failed = 0
        for kilobytes in Thoroughness.isThorough ? Array(stride(from: 20, to: 900, by: 20)) : [40, 300, 460] {
          HarshMachine.shell("mkdir -p '\(disk)' && mount -t tmpfs -o size=\(kilobytes)k none '\(disk)'")
          defer { HarshMachine.shell("umount '\(disk)'") }
          let run = try program.run(SmallRound.command(in: "disk"))
          if run.exit != undisturbed.exit {
            Self.expectFailure(run, "\(kilobytes) KiB")
            failed += 1
          }
          HarshMachine.shell("mount -o remount,size=64m '\(disk)'")
          try Self.expectRecovery(of: program, in: "disk", to: undisturbed, "\(kilobytes) KiB")
        }
        #expect(failed > 1, "the disks were not small enough")
      }
    }

    @Test func filesMayNotGrow() throws {
      let undisturbed = try SmallRound.undisturbed()
      var failed = 0
      for blocks in Thoroughness.isThorough ? Array(stride(from: 2, to: 700, by: 20)) : [10, 30, 200] {
        try Program.with { program in
          try SmallRound.writeFirst(to: program)
          let run = try program.run(SmallRound.command, under: HarshMachine.limit("-f \(blocks)"))
          if run.exit != undisturbed.exit {
            Self.expectFailure(run, "\(blocks) blocks")
            failed += 1
          }
          try Self.expectRecovery(of: program, to: undisturbed, "\(blocks) blocks")
        }
      }
      #expect(failed > 1, "the limits were not small enough")
    }

    @Test func descriptorsRunOut() throws {
      let undisturbed = try SmallRound.undisturbed()
      var failed = 0
      for count in Thoroughness.isThorough ? Array(6...40) : [9, 12, 14, 16] {
        try Program.with { program in
          try SmallRound.writeFirst(to: program)
          let run = try program.run(SmallRound.command, under: HarshMachine.limit("-n \(count)"))
          if run.exit != undisturbed.exit {
            // With too few to load the configuration it is the configuration that cannot be read.
            #expect([2, 4].contains(run.exit), "\(count) descriptors: \(run.exit) \(run.messages)")
            #expect(!run.messages.isEmpty, "\(count) descriptors")
            failed += 1
          }
          try Self.expectRecovery(of: program, to: undisturbed, "\(count) descriptors")
        }
      }
      #expect(failed > 0, "the limits were not small enough")
    }

    @Test(.enabled(if: HarshMachine.hasOrdinaryUser, "no ordinary user can run the program here"))
    func foldersAndFilesWithoutPermission() throws {
      let undisturbed = try SmallRound.undisturbed()
      for (closed, mode) in [("out", "0500"), (".", "0500"), ("inbox/na-khuong.csv", "0000")] {
        try Program.with { program in
          try SmallRound.writeFirst(to: program)
          if closed == "out" { HarshMachine.shell("mkdir '\(program.folder.path)/out'") }
          HarshMachine.handOver(program)
          let path = program.folder.appending(path: closed).path
          let streams = "touch '\(program.folder.path)/.stdout' '\(program.folder.path)/.stderr'"
          HarshMachine.shell("\(streams); chmod \(mode) '\(path)'")
          let run = try program.run(SmallRound.command, under: HarshMachine.ordinaryUser)
          if closed.hasPrefix("inbox") {
            // One file that cannot be read is a finding and stops no other.
            #expect(run.exit == 1)
            #expect(run.messages.contains("na-khuong.csv · Không mở được tệp"), "\(run.messages)")
          } else {
            Self.expectFailure(run, closed)
          }
          HarshMachine.shell("chmod 0700 '\(path)'")
          try Self.expectRecovery(of: program, to: undisturbed, closed)
        }
      }
    }

    @Test func filesVanishWhileTheyAreRead() throws {
      let undisturbed = try SmallRound.undisturbed()
      var random = SeededGenerator(seed: 77)
      for _ in 0..<(Thoroughness.isThorough ? 40 : 3) {
        try Program.with { program in
          try SmallRound.writeFirst(to: program)
          let run = try StartedProgram(SmallRound.command, in: program)
          run.wait(for: "rasoat.sqlite-wal")
          usleep(UInt32.random(in: 0...40_000, using: &random))
          let file = program.folder.appending(path: "inbox/hop-nhat.csv")
          try FileManager.default.removeItem(at: file)
          #expect(run.finish() <= 1)
          try SmallRound.writeFirst(to: program)
          try Self.expectRecovery(of: program, to: undisturbed, "vanished")
        }
      }
    }

    @Test func storeIsLockedByAnotherRun() throws {
      let undisturbed = try SmallRound.undisturbed()
      try Program.with { program in
        try SmallRound.writeFirst(to: program)
        let path = program.folder.appending(path: "rasoat.sqlite.lock").path
        let lock = open(path, O_CREAT | O_RDWR, 0o600)
        try #require(lock >= 0 && flock(lock, LOCK_EX) == 0)
        let run = try program.run(SmallRound.command)
        #expect(run.exit == 4)
        #expect(run.messages.contains("Một lần chạy khác đang dùng kho dữ liệu"), "\(run.messages)")
        close(lock)
        try Self.expectRecovery(of: program, to: undisturbed, "locked")
      }
    }

    /// A backup program that holds the database itself, as SQLite locks it; the program waits ten seconds.
    @Test(.enabled(if: Thoroughness.isThorough, "set RASOAT_THOROUGH=1"))
    func storeIsLockedByAnotherProgram() throws {
      let undisturbed = try SmallRound.undisturbed()
      try Program.with { program in
        try SmallRound.writeFirst(to: program)
        _ = try program.run(SmallRound.command)
        let store = open(program.folder.appending(path: "rasoat.sqlite").path, O_RDWR)
        // The bytes SQLite locks: from 1 GiB on, 512 of them.
        var range = flock(
          l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 1 << 30, l_len: 512, l_pid: 0)
        try #require(store >= 0 && fcntl(store, F_SETLK, &range) == 0)
        Self.expectFailure(try program.run(SmallRound.command), "locked database")
        close(store)
        try Self.expectRecovery(of: program, to: undisturbed, "locked database")
      }
    }

    @Test func clocksAndDatesJump() throws {
      let undisturbed = try SmallRound.undisturbed()
      try Program.with { program in
        try SmallRound.writeFirst(to: program)
        let inbox = program.folder.appending(path: "inbox").path
        for (date, zone) in [
          ("2099-12-31", "Pacific/Kiritimati"), ("1970-01-02", "America/Adak"), ("2038-01-20", ""),
        ] {
          HarshMachine.shell("touch -d \(date) '\(inbox)'/*")
          _ = try program.run(SmallRound.command, environment: ["TZ": zone])
          try Self.expectRecovery(of: program, to: undisturbed, date)
        }
      }
    }

    /// Two hundred villages, ten thousand in a thorough run, with few descriptors.
    @Test func manyFilesAtOnce() throws {
      let count = Thoroughness.isThorough ? 10_000 : 200
      let villages = (1...count).map { (name: "Bản Thử \($0)", households: 10, persons: 40) }
      try Program.with { program in
        for (number, village) in villages.enumerated() {
          let list = VillageList.text(
            year: 2023, [.init(village: village.name, code: "001", head: "Lò Văn Mẫu", size: number % 7 + 1)])
          try program.write(list, to: "inbox/\(number % 90)/\(number).csv")
        }
        try program.write(VillageList.summary(year: 2023, villages), to: "inbox/tong-hop.csv")
        let run = try program.run(SmallRound.command, under: HarshMachine.limit("-n 64"))
        #expect(run.exit <= 1, "\(run.messages)")
        let poor = try program.tallies().first {
          $0.level == "commune" && $0.table == "status" && $0.item == "poor" && $0.unit == "household"
        }
        #expect(poor?.count == String(count))
      }
    }
  }
#endif
