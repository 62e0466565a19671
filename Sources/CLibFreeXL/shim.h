#ifndef CLIBFREEXL_SHIM_H
#define CLIBFREEXL_SHIM_H

#include <freexl.h>

#endif
