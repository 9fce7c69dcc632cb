package lesson02.exercise;

class Thread {}
