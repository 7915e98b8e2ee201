// Part of the C library that Swift's own module of it leaves out.
#include <sys/epoll.h>
#include <sys/eventfd.h>
