/*
 * folder.h - one folder per customer, and where it moves (R-FOLDER)
 *
 * Table `folder` has the work tree, the folder of each grade and what stands
 * in a customer's folder.  A customer's folder bears his name as quote/name.h
 * makes it: nothing in a name leads out of the tree.
 */
#ifndef QUOTE_FOLDER_H
#define QUOTE_FOLDER_H

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

struct folders;

/* zh chooses the Chinese names.  NULL with a fault of a table. */
struct folders *folders_open(bool zh, struct fault *fault);
void folders_close(struct folders *folders);

/* Who a lead is of; empty is unknown. */
struct folder_lead {
	struct slice company, customer_short, contact;
	struct slice grade;	/* A to D; anything else: not yet contacted */
};

/*
 * Adds a lead to the plan of today, or of before.  Leads of one company have
 * one folder, in the best of their grades.  A customer keeps the name that he
 * got first, so add the leads of before first.  False when the lead has
 * neither company nor contact that could name a folder.
 */
bool folders_add(struct folders *folders, const struct folder_lead *lead,
    bool before);

typedef void folders_take(void *context, struct slice path,
    struct slice new_path);

/* The directories of today's plan, the work tree first; new_path is empty. */
void folders_list(const struct folders *folders, folders_take *take,
    void *context);
/*
 * The folders that stood elsewhere before.  undo: the way back, in the
 * reverse order.
 */
void folders_moves(const struct folders *folders, bool undo,
    folders_take *take, void *context);

#endif
