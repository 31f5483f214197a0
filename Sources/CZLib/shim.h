#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

#include <zlib.h>

// The macro of this name hands over the size of the structure, which Swift does not see.
static inline int lichtrinh_deflate_begin(z_stream *stream, int level) {
  // 15 bits of window, and 16 more ask for the gzip form.
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

#endif
