package lesson02.exercise;

class LineReaderTest {}
