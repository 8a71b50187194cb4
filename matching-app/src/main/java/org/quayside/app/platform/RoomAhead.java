package org.quayside.app.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files of H2 whose next bytes have their place on the disk before they are written. H2 2.4 does not survive a write that fails: it may take a
 * commit for stored that is not, and after some such failures its file does not open any more. Here a disk that is full shows while there still is
 * room for what is on its way. Public because H2 makes one for each path.
 */
public final class RoomAhead extends FilePathWrapper {
    private static final String SCHEME = "ahead";
    /** For what is being committed when a disk turns out to be full. */
    private static final int ROOM_BYTES = 4 << 20;
    private static final int STEP_BYTES = 1 << 20;
    private static final Map<String, Room> OPEN = new ConcurrentHashMap<>();

    static {
        FilePath.register(new RoomAhead());
    }

    /** The name by which H2 opens the file so. */
    public static String named(Path file) {
        return SCHEME + ":" + file;
    }

    /** Whether the disk has no more room for this file; nothing should be begun then that writes to it. */
    public static boolean isLacking(Path file) {
        var room = OPEN.get(file.toString());
        return room != null && room.lacking;
    }

    /** Tries again where it was lacking. */
    public static void take(Path file) {
        var room = OPEN.get(file.toString());
        if (room != null) {
            room.take();
        }
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var file = getBase().open(mode);
        return mode.equals("r") ? file : new Room(getBase().toString(), file);
    }

    private static final class Room extends FileBaseDefault {
        private final String name;
        private final FileChannel file;
        private final ByteBuffer zeros = ByteBuffer.allocateDirect(STEP_BYTES);
        /** Where what was written last ends. */
        private long written;
        private long end;
        private volatile boolean lacking;

        Room(String name, FileChannel file) throws IOException {
            this.name = name;
            this.file = file;
            end = file.size();
            written = endOfData();
            if (written > 0) {
                take();
            }
            OPEN.put(name, this);
        }

        /** Without the room that a process which was killed has left. */
        private long endOfData() throws IOException {
            var step = ByteBuffer.allocate(STEP_BYTES);
            for (long at = end; at > Math.max(0, end - ROOM_BYTES - STEP_BYTES); ) {
                int bytes = (int) Math.min(STEP_BYTES, at);
                at -= bytes;
                file.read(step.clear().limit(bytes), at);
                for (int i = step.position() - 1; i >= 0; i--) {
                    if (step.get(i) != 0) {
                        return at + i + 1;
                    }
                }
            }
            return Math.max(0, end - ROOM_BYTES - STEP_BYTES);
        }

        synchronized void take() {
            try {
                while (end - written < ROOM_BYTES) {
                    end += file.write(zeros.rewind(), end);
                }
                lacking = false;
            } catch (IOException e) {
                lacking = true;
            }
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            int bytes = file.write(from, position);
            written = Math.max(written, position + bytes);
            end = Math.max(end, written);
            if (!lacking) {
                take();
            }
            return bytes;
        }

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized") // reads do not wait for each other
        public int read(ByteBuffer to, long position) throws IOException {
            return file.read(to, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void force(boolean metadata) throws IOException {
            file.force(metadata);
        }

        @Override
        protected synchronized void implTruncate(long size) throws IOException {
            file.truncate(size);
            written = Math.min(written, size);
            end = Math.min(end, size);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            OPEN.remove(name, this);
            file.close();
        }
    }
}
