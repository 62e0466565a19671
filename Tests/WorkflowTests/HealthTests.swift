import Testing

@testable import Workflow

/// What the doctor reads from the machine.
@Suite struct HealthTests {
  private static let mounts = """
    /dev/sda1 / ext4 rw 0 0
    //may-chu/ho-so /srv cifs rw 0 0
    may-chu:/kho /srv/kho\\040chung nfs4 rw 0 0
    tmpfs /srv/tam tmpfs rw 0 0
    """

  @Test(arguments: [
    ("/", "ext4"), ("/khong-co/rasoat.sqlite", "ext4"), ("/srvx", "ext4"),
  ])
  func theFileSystemIsThatOfTheNearestMount(path: String, type: String) {
    #expect(MountedFileSystem(of: path, mounts: Self.mounts).type == type)
  }

  @Test func aStoreOverANetworkIsAProblemAnInboxIsNot() {
    let share = MountedFileSystem(of: "/", mounts: "//may-chu/ho-so / cifs rw 0 0")
    #expect(share.isRemote)
    #expect(OfficeHealth.network("store", "/rasoat.sqlite", share)?.state == .problem)
    #expect(OfficeHealth.network("inbox", "/den", share)?.state == .warning)
    let disk = MountedFileSystem(of: "/", mounts: Self.mounts)
    #expect(OfficeHealth.network("store", "/rasoat.sqlite", disk)?.state == .ok)
  }

  @Test func aMachineWithoutFontsIsWarnedOnly() {
    #expect(OfficeHealth(store: "x", inboxes: [], output: nil).fonts(in: ["/nonexistent"]).state == .warning)
  }
}
