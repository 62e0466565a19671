#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
/* <unicode/ucnv.h> clashes with Foundation's own ICU module. Nothing here allocates an encoding handler. */
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

/* xmlFree is a global function pointer, which Swift 6 refuses to read; this function reads it for Swift. */
static inline void clibxml2_free(void *pointer) { xmlFree(pointer); }

/* What a parser cannot tell its own error handler, libxml2 prints to stderr, the bytes of the document included. The
   function it calls for that is variadic, so it must be C; this one says nothing. */
static inline void clibxml2_ignore(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

/* Silences the calling thread; libxml2 keeps the function per thread. */
static inline void clibxml2_silence(void) { xmlSetGenericErrorFunc(NULL, clibxml2_ignore); }

#endif
