/* Just enough JSON to show what a desk answers: fields found by name,
 * wherever they stand. A host of its own has a JSON library. */

#ifndef SANAD_EXAMPLES_C_HOST_JSON_FIELD_H_
#define SANAD_EXAMPLES_C_HOST_JSON_FIELD_H_

#include "sanad.h"

/* The number in the first field of this name; 0 if there is none. */
long long json_number(const sanad_buffer* json, const char* field);

/* Prints the value of every field of this name, and ends the line. */
void json_print_all(const sanad_buffer* json, const char* field);

#endif /* SANAD_EXAMPLES_C_HOST_JSON_FIELD_H_ */
