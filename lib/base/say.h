/*
 * say.h - what people read, in their language
 *
 * Messages are written in English where they arise; the English text is the
 * key under which a catalogue holds the others.  base knows no catalogue: the
 * front door installs one (DESIGN 10), and until then, and for a text that
 * the catalogue lacks, English is said.
 */
#ifndef BASE_SAY_H
#define BASE_SAY_H

/*
 * The same text in the reader's language: a format for printf that takes the
 * same arguments.  It lives as long as the program.
 */
const char *say(const char *english) __attribute__((format_arg(1)));

/*
 * What errno says, in the reader's language: alone, where a message has a
 * remedy of its own, and with what helps.  What the system says in its own
 * words is known here only for the usual errors; others stay as it says them.
 */
const char *say_error(int error);
const char *say_trouble(int error);

/* Looks texts up from now on; NULL: English again. */
void say_install(const char *(*find)(const char *english));

#endif
