#include "json_field.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct span {
  const char* begin;
  const char* end;
} span;

/* The first of `word` in `text`; empty at the end of `text` if none. */
static span find(span text, const char* word) {
  const size_t size = strlen(word);
  span found = {text.end, text.end};
  const char* at = text.begin;
  for (; at + size <= text.end; ++at) {
    if (memcmp(at, word, size) == 0) {
      found.begin = at;
      found.end = at + size;
      return found;
    }
  }
  return found;
}

/* The value of the next field of this name. 64-bit numbers stand in quotes,
 * as text does, and enumerators have names; nothing that is asked for here
 * holds a quote itself. */
static span next_value(span text, const char* field) {
  char name[64];
  const char* ends = ",}]";
  span value;
  snprintf(name, sizeof name, "\"%s\":", field);
  value.begin = find(text, name).end;
  value.end = value.begin;
  if (value.begin < text.end && *value.begin == '"') {
    ++value.begin;
    ends = "\"";
  }
  value.end = value.begin;
  while (value.end < text.end && !strchr(ends, *value.end)) ++value.end;
  return value;
}

static span whole(const sanad_buffer* json) {
  span text;
  text.begin = (const char*)json->data;
  text.end = text.begin + json->size;
  return text;
}

long long json_number(const sanad_buffer* json, const char* field) {
  char digits[32] = "";
  const span value = next_value(whole(json), field);
  const size_t size = (size_t)(value.end - value.begin);
  if (size < sizeof digits) memcpy(digits, value.begin, size);
  return strtoll(digits, NULL, 10);
}

void json_print_all(const sanad_buffer* json, const char* field) {
  span rest = whole(json);
  span value = next_value(rest, field);
  while (value.begin < rest.end) {
    printf(" %.*s", (int)(value.end - value.begin), value.begin);
    rest.begin = value.end;
    value = next_value(rest, field);
  }
  printf("\n");
}
