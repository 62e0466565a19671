internal import CMalloc

/// Memory that was given back and is kept for what is read next; the only door to the allocator.
///
/// Thousands of small files in a row ask for the same few buffers. Without this the allocator gives them back to the system after
/// each file, and every page of them is made anew for the next.
public enum FreedMemory {
  /// Blocks up to 2 MiB come from the heap; its free end is given back beyond 8 MiB.
  ///
  /// For the whole program, once, when it starts. Does nothing where the allocator is not that of glibc.
  public static func keep() { cmalloc_keep_freed(2 << 20, 8 << 20) }
}
