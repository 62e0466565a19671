#if os(Linux)
  import Foundation

  /// A clock that jumps, for one program: the date it is told is the real one and some seconds more or less.
  ///
  /// A small library is put before the C library; the clock of the machine stays as it is, and clocks that only measure
  /// how long something takes go on evenly, as they do on a machine whose date is set.
  struct JumpingClock: Sendable {
    private let library: String

    /// The variable that says by how many seconds; of several the readings take one after the other, again and again.
    private static let variable = "RASOAT_TEST_CLOCK"

    private static let source = """
      #define _GNU_SOURCE
      #include <stdatomic.h>
      #include <stdlib.h>
      #include <sys/syscall.h>
      #include <sys/time.h>
      #include <time.h>
      #include <unistd.h>

      static long jump(void) {
        static atomic_ulong readings;
        const char *text = getenv("\(variable)");
        if (!text) return 0;
        long jumps[32];
        unsigned long count = 0;
        while (count < 32) {
          char *end;
          jumps[count++] = strtol(text, &end, 10);
          if (*end != ',') break;
          text = end + 1;
        }
        return jumps[atomic_fetch_add(&readings, 1) % count];
      }

      int clock_gettime(clockid_t clock, struct timespec *time) {
        long result = syscall(SYS_clock_gettime, clock, time);
        if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) time->tv_sec += jump();
        return (int)result;
      }

      int gettimeofday(struct timeval *restrict time, void *restrict zone) {
        struct timespec now;
        (void)zone;
        if (clock_gettime(CLOCK_REALTIME, &now) != 0) return -1;
        time->tv_sec = now.tv_sec;
        time->tv_usec = now.tv_nsec / 1000;
        return 0;
      }

      time_t time(time_t *place) {
        struct timespec now;
        clock_gettime(CLOCK_REALTIME, &now);
        if (place) *place = now.tv_sec;
        return now.tv_sec;
      }

      """

    /// Builds the library in a folder; nil where there is no C compiler.
    init?(in folder: URL) {
      let source = folder.appending(path: "clock.c")
      library = folder.appending(path: "clock.so").path
      do { try Data(Self.source.utf8).write(to: source) } catch { return nil }
      guard HarshMachine.shell("cc -shared -fPIC -O1 -o '\(library)' '\(source.path)'") else { return nil }
    }

    /// Whether there is a C compiler.
    static let isAvailable = HarshMachine.shell("cc --version")

    /// What a program needs in its environment to be told the time with these jumps.
    func environment(_ jumps: [Int]) -> [String: String] {
      ["LD_PRELOAD": library, Self.variable: jumps.map(String.init).joined(separator: ",")]
    }
  }
#endif
