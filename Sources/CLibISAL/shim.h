#ifndef CLIBISAL_SHIM_H
#define CLIBISAL_SHIM_H

#include <stdint.h>
#include <stdlib.h>
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

/* The state holds tables of thousands of numbers, which Swift would take for tuples; so it is only handed on. */

/* A state for raw deflate data, or NULL. */
static inline void *clibisal_inflate_start(void) {
  struct inflate_state *state = malloc(sizeof(struct inflate_state));
  if (state) isal_inflate_init(state);
  return state;
}

/* Unpacks as far as input and room reach; both are counted down. Below 0 the data is refused, 1 says that it is complete,
   0 that there may be more. */
static inline int clibisal_inflate_step(
    void *memory, const void *input, uint32_t *input_count, void *output, uint32_t *output_count) {
  struct inflate_state *state = memory;
  state->next_in = (uint8_t *)input;
  state->avail_in = *input_count;
  state->next_out = output;
  state->avail_out = *output_count;
  int status = isal_inflate(state);
  *input_count = state->avail_in;
  *output_count = state->avail_out;
  if (status < 0) return status;
  return state->block_state == ISAL_BLOCK_FINISH ? 1 : 0;
}

/* Frees a state. */
static inline void clibisal_inflate_end(void *memory) { free(memory); }

#endif
