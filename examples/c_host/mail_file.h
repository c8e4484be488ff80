/* A mail as JSON carries it. */

#ifndef SANAD_EXAMPLES_C_HOST_MAIL_FILE_H_
#define SANAD_EXAMPLES_C_HOST_MAIL_FILE_H_

/* The bytes of a file in base64, which the caller frees; a file that cannot
 * be read ends the program. */
char* read_mail_as_base64(const char* path);

#endif /* SANAD_EXAMPLES_C_HOST_MAIL_FILE_H_ */
