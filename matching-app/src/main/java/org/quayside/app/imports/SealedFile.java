package org.quayside.app.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file that is encrypted as it comes in and read from any place: AES-256-GCM, block by block. The number of a block is its nonce, so a
 * key may seal one file only.
 *
 * @param key used for nothing else
 */
record SealedFile(Path path, SecretKeySpec key) {
    private static final int BLOCK = 64 * 1024;
    private static final int TAG = 16;
    private static final int SEALED = BLOCK + TAG;

    /** @return number of bytes that were read; more than {@code most} means that there may be others behind */
    long write(InputStream in, long most) throws IOException {
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            for (long block = 0; bytes <= most; block++) {
                byte[] clear = in.readNBytes(BLOCK);
                if (clear.length == 0) {
                    return bytes;
                }
                out.write(crypt(Cipher.ENCRYPT_MODE, block, clear, clear.length));
                bytes += clear.length;
            }
        }
        return bytes;
    }

    long size() throws IOException {
        long sealed = Files.size(path);
        return sealed - (sealed + SEALED - 1) / SEALED * TAG;
    }

    InputStream stream() throws IOException {
        return new BufferedInputStream(Channels.newInputStream(channel()), BLOCK);
    }

    /** @throws IOException from its reads when a block was not sealed with this key, or was altered */
    SeekableByteChannel channel() throws IOException {
        return new Reading(FileChannel.open(path), size());
    }

    private byte[] crypt(int mode, long block, byte[] bytes, int length) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, ByteBuffer.allocate(12).putInt(0).putLong(block).array()));
            return cipher.doFinal(bytes, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IOException("block %d of %s does not open: it was altered, or sealed with another key".formatted(block, path.getFileName()), e);
        }
    }

    /** Keeps the block that was read last. */
    private final class Reading implements SeekableByteChannel {
        private final FileChannel file;
        private final long size;
        private long position;
        private long held = -1;
        private byte[] clear = new byte[0];

        Reading(FileChannel file, long size) {
            this.file = file;
            this.size = size;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            if (position >= size) {
                return -1;
            }
            long block = position / BLOCK;
            if (block != held) {
                ByteBuffer sealed = ByteBuffer.allocate(SEALED);
                while (sealed.hasRemaining() && file.read(sealed, block * SEALED + sealed.position()) >= 0) {}
                clear = crypt(Cipher.DECRYPT_MODE, block, sealed.array(), sealed.position());
                held = block;
            }
            int from = (int) (position % BLOCK);
            int count = Math.min(into.remaining(), clear.length - from);
            into.put(clear, from, count);
            position += count;
            return count;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public SeekableByteChannel position(long to) {
            position = to;
            return this;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public int write(ByteBuffer from) {
            throw new NonWritableChannelException();
        }

        @Override
        public SeekableByteChannel truncate(long to) {
            throw new NonWritableChannelException();
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
