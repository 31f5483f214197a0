#ifndef CLEPTONICA_SHIM_H
#define CLEPTONICA_SHIM_H

#include <allheaders.h>

#endif
