package lesson06;

/** Where a counter keeps its count. To read it and to write it are two steps; between them another thread may run. */
interface Cell {

    int read();

    void write(int value);
}
