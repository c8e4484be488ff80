#include "mail_file.h"

#include <stdio.h>
#include <stdlib.h>

static void encode(const unsigned char* three, size_t count, char* four) {
  static const char letters[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const unsigned bits = (unsigned)three[0] << 16 |
                        (count > 1 ? (unsigned)three[1] << 8 : 0) |
                        (count > 2 ? (unsigned)three[2] : 0);
  four[0] = letters[bits >> 18];
  four[1] = letters[bits >> 12 & 63];
  four[2] = count > 1 ? letters[bits >> 6 & 63] : '=';
  four[3] = count > 2 ? letters[bits & 63] : '=';
}

char* read_mail_as_base64(const char* path) {
  FILE* file = fopen(path, "rb");
  unsigned char three[3];
  size_t count;
  size_t size = 0;
  char* text = malloc(1);
  if (!file) {
    perror(path);
    exit(1);
  }
  while ((count = fread(three, 1, sizeof three, file)) > 0) {
    text = realloc(text, size + 5);
    encode(three, count, text + size);
    size += 4;
  }
  text[size] = '\0';
  fclose(file);
  return text;
}
