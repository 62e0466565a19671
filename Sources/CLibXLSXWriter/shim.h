#ifndef CLIBXLSXWRITER_SHIM_H
#define CLIBXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
