package lesson02.exercise;

class Endless extends java.io.InputStream {
    Endless(char repeated, int most) {}

    @Override
    public int read() {
        return -1;
    }
}
