// Required by a program that we run: it ends with us, however we end, so that the next start does not find it at work.
process.channel.unref();
process.once('disconnect', () => process.exit(1));
