#if os(Linux)
  import Foundation
  import Glibc
  import TestSupport
  import Testing

  /// A machine that fails: the right exit code, a clear message, and a restart that ends where an undisturbed run ends.
  @Suite(.serialized) struct FaultTests {
    private var undisturbed: SmallRound.Outcome

    init() throws { undisturbed = try SmallRound.undisturbed() }

    /// Runs once more, undisturbed, and compares.
    private func recover(_ program: Program, in folder: String = ".", _ fault: String) throws -> Int {
      try Recovery.differences(of: program, in: folder, from: undisturbed, after: fault)
    }

    @Test(.enabled(if: HarshMachine.canMount, "file systems cannot be mounted here"))
    func diskIsFull() throws {
      let sizes = Thoroughness.isThorough ? Array(stride(from: 20, to: 900, by: 40)) : [40, 300, 460]
      var report = FaultReport("disk full")
      try Program.with { program in
        try SmallRound.writeFirst(to: program)
        let disk = program.folder.appending(path: "disk").path
        for kilobytes in sizes {
          HarshMachine.shell("mkdir -p '\(disk)' && mount -t tmpfs -o size=\(kilobytes)k none '\(disk)'")
          defer { HarshMachine.shell("umount '\(disk)'") }
          let run = try program.run(SmallRound.command(in: "disk"))
          if run.exit != undisturbed.exit { report.expectFailure(run, "\(kilobytes) KiB") }
          HarshMachine.shell("mount -o remount,size=64m '\(disk)'")
          report.add(try recover(program, in: "disk", "\(kilobytes) KiB"))
        }
      }
      report.finish(atLeast: 2)
    }

    @Test func filesMayNotGrow() throws {
      var report = FaultReport("file size limited")
      for blocks in Thoroughness.isThorough ? Array(stride(from: 2, to: 700, by: 40)) : [10, 30, 200] {
        try Program.with { program in
          try SmallRound.writeFirst(to: program)
          let run = try program.run(SmallRound.command, under: HarshMachine.limit("-f \(blocks)"))
          if run.exit != undisturbed.exit { report.expectFailure(run, "\(blocks) blocks") }
          report.add(try recover(program, "\(blocks) blocks"))
        }
      }
      report.finish(atLeast: 2)
    }

    @Test func descriptorsRunOut() throws {
      var report = FaultReport("out of file descriptors")
      for count in Thoroughness.isThorough ? Array(stride(from: 6, through: 40, by: 2)) : [9, 12, 14, 16] {
        try Program.with { program in
          try SmallRound.writeFirst(to: program)
          let run = try program.run(SmallRound.command, under: HarshMachine.limit("-n \(count)"))
          // With too few to load the configuration it is the configuration that cannot be read.
          if run.exit != undisturbed.exit { report.expectFailure(run, "\(count) descriptors", [2, 4]) }
          report.add(try recover(program, "\(count) descriptors"))
        }
      }
      report.finish(atLeast: 1)
    }

    @Test(.enabled(if: HarshMachine.hasOrdinaryUser, "no ordinary user can run the program here"))
    func foldersAndFilesWithoutPermission() throws {
      var report = FaultReport("no permission")
      for (closed, mode) in [
        ("out", "0500"), (".", "0500"), ("inbox", "0000"), ("rasoat.sqlite", "0400"),
        ("inbox/na-khuong.csv", "0000"),
      ] {
        try Program.with { program in
          try SmallRound.writeFirst(to: program)
          if closed == "out" { HarshMachine.shell("mkdir '\(program.folder.path)/out'") }
          if closed == "rasoat.sqlite" { _ = try program.run(SmallRound.command) }
          HarshMachine.handOver(program)
          let path = program.folder.appending(path: closed).path
          let streams = "touch '\(program.folder.path)/.stdout' '\(program.folder.path)/.stderr'"
          HarshMachine.shell("\(streams); chmod \(mode) '\(path)'")
          let run = try program.run(SmallRound.command, under: HarshMachine.ordinaryUser)
          if closed.hasSuffix(".csv") {
            // One file that cannot be read is a finding and stops no other.
            #expect(run.exit == 1)
            #expect(run.messages.contains("na-khuong.csv · Không mở được tệp"), "\(run.messages)")
          } else {
            report.expectFailure(run, closed)
          }
          HarshMachine.shell("chmod 0700 '\(path)'")
          report.add(try recover(program, closed))
        }
      }
      report.finish(atLeast: 4)
    }

    @Test func filesVanishWhileTheyAreRead() throws {
      var random = SeededGenerator(seed: 77)
      var report = FaultReport("a file vanished while it was read")
      for _ in 0..<(Thoroughness.isThorough ? 20 : 3) {
        try Program.with { program in
          try SmallRound.writeFirst(to: program)
          let run = try StartedProgram(SmallRound.command, in: program)
          run.wait(for: "rasoat.sqlite-wal")
          usleep(UInt32.random(in: 0...40_000, using: &random))
          let file = program.folder.appending(path: "inbox/hop-nhat.csv")
          try FileManager.default.removeItem(at: file)
          #expect(run.finish() <= 1)
          try SmallRound.writeFirst(to: program)
          report.add(try recover(program, "vanished"))
        }
      }
      report.finish()
    }

    @Test func storeIsLockedByAnotherRun() throws {
      var report = FaultReport("store locked by another run")
      try Program.with { program in
        try SmallRound.writeFirst(to: program)
        let path = program.folder.appending(path: "rasoat.sqlite.lock").path
        let lock = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        try #require(lock >= 0 && flock(lock, LOCK_EX) == 0)
        let run = try program.run(SmallRound.command)
        #expect(run.exit == 4)
        #expect(run.messages.contains("Một lần chạy khác đang dùng kho dữ liệu"), "\(run.messages)")
        close(lock)
        report.add(try recover(program, "locked"))
      }
      report.finish()
    }

    /// A backup program that holds the database itself, as SQLite locks it; the program waits ten seconds.
    @Test(.enabled(if: Thoroughness.isThorough, "set RASOAT_THOROUGH=1"))
    func storeIsLockedByAnotherProgram() throws {
      var report = FaultReport("database locked by another program")
      try Program.with { program in
        try SmallRound.writeFirst(to: program)
        _ = try program.run(SmallRound.command)
        let store = open(program.folder.appending(path: "rasoat.sqlite").path, O_RDWR | O_CLOEXEC)
        // The bytes SQLite locks: from 1 GiB on, 512 of them.
        var range = flock(
          l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 1 << 30, l_len: 512, l_pid: 0)
        try #require(store >= 0 && fcntl(store, F_SETLK, &range) == 0)
        report.expectFailure(try program.run(SmallRound.command), "locked database")
        close(store)
        report.add(try recover(program, "locked database"))
      }
      report.finish(atLeast: 1)
    }

    @Test func datesOfFilesAndTimeZonesJump() throws {
      var report = FaultReport("dates of files and time zone changed")
      try Program.with { program in
        try SmallRound.writeFirst(to: program)
        let inbox = program.folder.appending(path: "inbox").path
        for (date, zone) in [
          ("2099-12-31", "Pacific/Kiritimati"), ("1970-01-02", "America/Adak"), ("2038-01-20", ""),
        ] {
          HarshMachine.shell("touch -d \(date) '\(inbox)'/*")
          _ = try program.run(SmallRound.command, environment: ["TZ": zone])
          report.add(try recover(program, date))
        }
      }
      report.finish()
    }
  }

  /// Counts one kind of fault, and prints a line of it at the end.
  struct FaultReport {
    private let fault: String
    private var count = 0
    private var failed = 0
    private var differences = 0

    init(_ fault: String) { self.fault = fault }

    /// States that a run ended as a failure of the machine ends, in one sentence that says what to do and names nobody.
    mutating func expectFailure(_ result: Program.Result, _ place: String, _ exits: Set<Int32> = [4]) {
      failed += 1
      #expect(exits.contains(result.exit), "\(place): \(result.exit) \(result.messages)")
      #expect(result.exit != 4 || result.messages.contains("Kiểm tra"), "\(place): \(result.messages)")
      #expect(!result.messages.isEmpty, "\(place)")
      #expect(!SmallRound.people.contains(where: result.messages.contains), "\(place): \(result.messages)")
    }

    /// One more time, with the differences after the restart.
    mutating func add(_ differences: Int) {
      count += 1
      self.differences += differences
    }

    /// Prints the line; at least so many runs must have met the fault.
    func finish(atLeast expected: Int = 0) {
      print("fault: \(fault): \(count) times, \(failed) refused, \(differences) differences after a restart")
      #expect(failed >= expected, "\(fault): the fault was not met")
      #expect(differences == 0 && count > 0)
    }
  }
#endif
