/*
 * sandbox.c - a list of calls that are refused
 *
 * They fail with EPERM; none ends the program, so that what was overlooked is
 * told like any other failure.
 */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "front/sandbox.h"

/* The sanitizers open files and start a process of their own at the end. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer)
#define SANITIZED
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#define SANITIZED
#endif

#if defined(__linux__) && !defined(SANITIZED)
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#if defined(__x86_64__) && !defined(__ILP32__)
#define OUR_ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__) && defined(AUDIT_ARCH_AARCH64)
#define OUR_ARCH AUDIT_ARCH_AARCH64
#elif defined(__riscv) && __riscv_xlen == 64 && defined(AUDIT_ARCH_RISCV64)
#define OUR_ARCH AUDIT_ARCH_RISCV64
#endif
#endif

#ifdef OUR_ARCH
/* What no filter needs. */
static const uint32_t never[] = {
	SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen,
	SYS_accept, SYS_accept4, SYS_sendto, SYS_sendmsg, SYS_execve,
	SYS_execveat, SYS_ptrace, SYS_process_vm_writev, SYS_mount,
	SYS_unshare, SYS_setns, SYS_bpf, SYS_kexec_load, SYS_init_module,
#ifdef SYS_io_uring_setup
	SYS_io_uring_setup,
#endif
};

/* What one needs that shares out its work. */
static const uint32_t for_workers[] = {
#ifdef SYS_fork
	SYS_fork, SYS_vfork,
#endif
	SYS_clone,
#ifdef SYS_clone3
	SYS_clone3,
#endif
};

/* What only those need that write files. */
static const uint32_t for_files[] = {
	SYS_openat, SYS_unlinkat, SYS_mkdirat, SYS_linkat, SYS_symlinkat,
	SYS_truncate, SYS_fchmodat, SYS_fchownat, SYS_mknodat,
#ifdef SYS_openat2
	SYS_openat2,
#endif
#ifdef SYS_renameat
	SYS_renameat,
#endif
	SYS_renameat2,
#ifdef SYS_open
	SYS_open, SYS_creat, SYS_unlink, SYS_rename, SYS_mkdir, SYS_rmdir,
	SYS_link, SYS_symlink, SYS_chmod, SYS_chown, SYS_lchown, SYS_mknod,
#endif
};

enum { NEVER = sizeof(never) / sizeof(*never),
	WORKERS = sizeof(for_workers) / sizeof(*for_workers),
	FILES = sizeof(for_files) / sizeof(*for_files), HEAD = 5 };

#define REFUSE (SECCOMP_RET_ERRNO | EPERM)

/* Numbers from here on are those of x32, a second way into the kernel. */
#define X32 0x40000000U

static const struct sock_filter refuse =
    BPF_STMT(BPF_RET | BPF_K, REFUSE);
static const struct sock_filter allow =
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);

/* Two statements for each call: is it this one, then refuse. */
static size_t
add_calls(struct sock_filter *program, size_t at, const uint32_t *calls,
    size_t count)
{
	size_t i;

	for (i = 0; i < count; i++) {
		program[at++] = (struct sock_filter)BPF_JUMP(
		    BPF_JMP | BPF_JEQ | BPF_K, calls[i], 0, 1);
		program[at++] = refuse;
	}
	return at;
}

static bool
enter(bool wants_files, bool wants_workers)
{
	static const struct sock_filter head[HEAD] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
		    offsetof(struct seccomp_data, arch)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OUR_ARCH, 0, 2),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
		    offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, X32, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, REFUSE),
	};
	struct sock_filter program[HEAD + 2 * (NEVER + WORKERS + FILES) + 1];
	struct sock_fprog whole = { .filter = program };
	size_t count = HEAD;

	memcpy(program, head, sizeof(head));
	count = add_calls(program, count, never, NEVER);
	if (!wants_workers)
		count = add_calls(program, count, for_workers, WORKERS);
	if (!wants_files)
		count = add_calls(program, count, for_files, FILES);
	program[count++] = allow;
	whole.len = (unsigned short)count;
	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
	    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &whole, 0, 0) == 0;
}

#ifdef SYS_landlock_create_ruleset
#include <linux/landlock.h>

/* No rule allows anything: the same a second time, by another mechanism. */
static void
lock_files(void)
{
	const struct landlock_ruleset_attr all = { .handled_access_fs =
	    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE |
	    LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_WRITE_FILE |
	    LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG };
	long fd = syscall(SYS_landlock_create_ruleset, &all,
	    sizeof(all.handled_access_fs), 0);

	if (fd < 0)
		return;
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
		(void)syscall(SYS_landlock_restrict_self, (int)fd, 0);
	close((int)fd);
}
#else
static void
lock_files(void)
{
}
#endif

#elif defined(__OpenBSD__)
static void
lock_files(void)
{
}

static bool
enter(bool wants_files, bool wants_workers)
{
	return pledge(!wants_files ? "stdio" : wants_workers ?
	    "stdio rpath wpath cpath fattr flock proc" :
	    "stdio rpath wpath cpath fattr flock", NULL) == 0;
}
#else
static void
lock_files(void)
{
}

static bool
enter(bool wants_files, bool wants_workers)
{
	(void)wants_files;
	(void)wants_workers;
	return false;
}
#endif

static bool expects_files, expects_workers;

void
sandbox_expect_workers(bool expected)
{
	expects_workers = expected;
}

void
sandbox_expect_files(void)
{
	expects_files = true;
}

bool
sandbox_enter(bool wants_files)
{
	const char *wanted = getenv("FAIRLEAD_SANDBOX");

	if (wanted != NULL && strcmp(wanted, "off") == 0)
		return false;
	wants_files |= expects_files;
	if (!wants_files)
		lock_files();
	return enter(wants_files, expects_workers);
}
