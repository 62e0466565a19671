#ifndef CMALLOC_SHIM_H
#define CMALLOC_SHIM_H

#include <stdlib.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

/* Blocks up to the first size come from the heap, whose free end is given back only beyond the second; both in bytes. */
static inline void cmalloc_keep_freed(int block, int end) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_THRESHOLD, block);
  mallopt(M_TRIM_THRESHOLD, end);
#else
  (void)block;
  (void)end;
#endif
}

#endif
