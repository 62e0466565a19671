import Foundation

/// The file system a path lies on.
struct MountedFileSystem {
  /// Its type as the system calls it, such as `ext4` or `nfs4`; empty where the system does not say.
  let type: String
  /// The bytes that are free for this user; nil where the system does not say.
  let freeBytes: Int64?

  /// Types whose locks and renames pass a network.
  private static let networkTypes: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "fuse.sshfs", "fuse.glusterfs",
    "fuse.rclone", "davfs", "fuse.davfs2", "drvfs", "vboxsf", "fuse.vmhgfs-fuse",
  ]

  /// Whether it lies on another machine.
  var isRemote: Bool { Self.networkTypes.contains(type) }

  /// The file system of a path, or of the nearest folder above it that is there.
  init(of path: String, mounts: String? = nil) {
    var place = URL(filePath: path).standardizedFileURL
    while FileState(place.path) == nil, place.path != "/" { place.deleteLastPathComponent() }
    let real = place.resolvingSymlinksInPath().path
    let table = mounts ?? (try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)) ?? ""
    var best = (length: -1, type: "")
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 2 else { continue }
      let point = fields[1].replacing("\\040", with: " ")
      let prefix = point.hasSuffix("/") ? point : point + "/"
      // Of mounts on one point the last one is seen.
      guard (real + "/").hasPrefix(prefix), prefix.utf8.count >= best.length else { continue }
      best = (prefix.utf8.count, String(fields[2]))
    }
    type = best.type
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: real)
    freeBytes = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value
  }
}
